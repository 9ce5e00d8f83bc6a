import { type PartialDate, partialDateOf, unknownDate } from '@/lib/kernel/partial-date';
import type { Description, Prepared, WrittenName } from '@/lib/names/person';
import { prepare } from '@/lib/names/prepare';
import { frequencyKeys } from '@/lib/names/score/frequency-keys';
import { populationFrom } from '@/lib/names/score/population';

/** A date of birth as it is written in a test: '1991', '1991-03', '1991-03-14', '~1991' for about. */
export function born(text: string): PartialDate {
  if (text === '') return unknownDate;
  const [year, month, day] = text.replace('~', '').split('-').map(Number);
  return partialDateOf({ year, month, day, approximate: text.startsWith('~') }) ?? unknownDate;
}

/** A person by one name in any order, or by several written names. */
export function person(
  names: string | readonly WrittenName[],
  birth = '',
  more: Partial<Omit<Description, 'names' | 'birth'>> = {},
): Prepared {
  return prepare({
    names: typeof names === 'string' ? [{ text: names }] : names,
    sex: 'unknown',
    birth: born(birth),
    birthPlace: null,
    unit: null,
    places: [],
    relatives: [],
    numbers: [],
    ...more,
  });
}

const counted = (people: readonly (readonly [Prepared, number])[], part: 'surname' | 'given' | 'patronymic') => {
  const counts = new Map<string, number>();
  for (const [one, many] of people)
    for (const key of frequencyKeys(one)[part]) counts.set(key, (counts.get(key) ?? 0) + many);
  return counts;
};

/** A registry of that many people in which some names are common; all others nobody has counted. */
export function registryOf(size: number) {
  const common = [
    'Коваль Олександр Петрович',
    'Шевченко Іван Миколайович',
    'Kovalenko Serhii',
    'Мельник Андрій Іванович',
    'Бондар Микола Олександрович',
  ];
  const people = common.map((name) => [person(name), Math.round(size / 300)] as const);
  return populationFrom({
    size,
    surname: counted(people, 'surname'),
    given: counted(people, 'given'),
    patronymic: counted(people, 'patronymic'),
  });
}
