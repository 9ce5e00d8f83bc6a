import { hashed } from './key/hash';
import { textsOf } from './key/on-record';
import * as ask from './key/to-ask';
import type { Prepared } from './person';

export const lookupNames = ['number', 'name-and-year', 'misspelt-and-year', 'name', 'misspelt', 'broad'] as const;
/**
 * One step of a search. `strong` are those of `keys` that say most: rows that share more of them come first. Rows are
 * worth looking at in the order of (shared strong keys, shared keys).
 */
export type Lookup = {
  readonly name: (typeof lookupNames)[number];
  readonly keys: readonly number[];
  readonly strong: readonly number[];
};

const mostOnRecord = 64;
const mostAsked = 900;

/** The keys a person is found by: sorted, each once, about a dozen for one name with a birth date. */
export const keysOf = (person: Prepared): number[] => hashed(textsOf(person), mostOnRecord);

/**
 * What to ask for, in this order; steps with nothing to ask are left out. Each step but the last is selective. `broad`
 * holds what many people share (a surname alone, a given name with a year, a place) and is for when the others found
 * nobody who could be meant, or for a question that says no more than that.
 */
export function lookups(person: Prepared): Lookup[] {
  const { forms } = person;
  const { given, around } = ask.yearsAsked(person);
  const pairs = ask.pairs(forms).map((pair) => `P${pair}`);
  const errors = ask.misspelt(forms);
  const { close, loose } = ask.aroundTexts(person);
  const nameless = !forms.some((form) => form.some(({ groups, role }) => groups.length > 0 && role !== 'patronymic'));
  const bySurname = nameless ? ask.partTexts(forms, 'Y') : [];
  const byFirstSound = ask.firstSoundTexts(forms);
  const fathers = ask.fatherTexts(forms, 'surname');
  const allFathers = ask.fatherTexts(forms, 'all');
  const days = ask.dayTexts(person);
  const years = [...given, ...around];
  const sure = ask.withYears(pairs, given);
  const steps: [Lookup['name'], string[], string[]][] = [
    ['number', ask.numberKeys(person), []],
    [
      'name-and-year',
      [...days, ...sure, ...ask.withYears(pairs, around), ...ask.withYears(bySurname, years)],
      [...days, ...sure],
    ],
    [
      'misspelt-and-year',
      [
        ...ask.withYears(
          errors.filter((text) => text.startsWith('P')),
          given,
        ),
        ...ask.withYears(allFathers, years),
      ],
      [],
    ],
    [
      'name',
      [
        ...pairs,
        ...fathers,
        ...ask.initialTexts(forms),
        ...(nameless ? byFirstSound : []),
        ...ask.callSignTexts(forms),
        ...close,
      ],
      [...pairs, ...fathers],
    ],
    ['misspelt', [...ask.misheard(forms), ...ask.shortenedPairs(forms), ...byFirstSound, ...errors], []],
    [
      'broad',
      [...ask.withYears(ask.partTexts(forms, 'Y'), years), ...allFathers, ...ask.partTexts(forms, 'S'), ...loose],
      [],
    ],
  ];
  return steps.flatMap(([name, keys, strong]) =>
    keys.length > 0 ? [{ name, keys: hashed(keys, mostAsked), strong: hashed(strong, mostAsked) }] : [],
  );
}
