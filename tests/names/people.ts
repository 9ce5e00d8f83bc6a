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

/** Some of the commonest names, each as common as such names are. */
const common = [
  'Коваль Олександр Петрович',
  'Шевченко Іван Миколайович',
  'Kovalenko Serhii',
  'Мельник Андрій Іванович',
  'Бондар Микола Олександрович',
];
const oneIn = { surname: 300, given: 25, patronymic: 30 } as const;

function counted(size: number, part: keyof typeof oneIn) {
  const keys = common.flatMap((name) => frequencyKeys(person(name))[part]);
  return new Map(keys.map((key) => [key, Math.round(size / oneIn[part])]));
}

/** A registry of that many people in which some names are common; all others nobody has counted. */
export const registryOf = (size: number) =>
  populationFrom({
    size,
    surname: counted(size, 'surname'),
    given: counted(size, 'given'),
    patronymic: counted(size, 'patronymic'),
  });
