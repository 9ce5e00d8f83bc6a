import { fold, otherReadings } from './fold';
import { foldings } from './read-table';
import { givenGroups } from './tables';

const none: readonly number[] = [];

/** Endings of patronymics after folding, the longest first: Ukrainian, Russian, Belarusian, and as others write them. */
const endings = [/[aoei]v(?:ichius|ichs|ichi?|its)$/, /[aoei]vna$|[aeo]una$/, /inichna$/, /ichna$/, /ich$/];

/** What is left of a father's name before the ending: Андрій → андрі-, Андрей → андр-, Дмитро → дмитр-. */
const stemsOf = (folded: string) => [
  folded,
  folded.replace(/a$/, 'ai'),
  folded.replace(/[aeiou]$/, ''),
  folded.replace(/(?:[aeo]?i|i?a)$/, ''),
];

function indexed() {
  const index = new Map<string, number[]>();
  const add = (stem: string, id: number) => {
    const known = index.get(stem) ?? [];
    if (stem.length >= 2 && !known.includes(id)) index.set(stem, [...known, id]);
  };
  for (const { id, sex, full, stems } of givenGroups) {
    if (sex === 'female') continue;
    for (const form of full) for (const folded of foldings(form)) for (const stem of stemsOf(folded)) add(stem, id);
    for (const stem of stems) add(fold(stem), id);
  }
  return index;
}

const fathersByStem: ReadonlyMap<string, readonly number[]> = indexed();

function fathersOf(folded: string): readonly number[] | undefined {
  for (const ending of endings) {
    const stem = folded.replace(ending, '');
    const fathers = stem === folded ? undefined : fathersByStem.get(stem);
    if (fathers) return fathers;
  }
  return undefined;
}

/**
 * The groups of the father's name a patronymic is made of, men's and women's, Cyrillic and Latin: Миколайович,
 * Nikolaevna, Pietrowicz, Ильич. Empty when the word is no patronymic, or of a name we do not know.
 */
export function groupsOfPatronymic(token: string): readonly number[] {
  const known = fathersOf(fold(token));
  if (known) return known;
  for (const reading of otherReadings(token)) {
    const found = fathersOf(reading);
    if (found) return found;
  }
  return none;
}
