import type { Description } from '../../names/person';
import type { Listed } from './understand';

/** A row of a list as a person to be compared with those on file. */
export const descriptionOf = ({ names, sex, birth, words, places, identifiers }: Listed): Description => ({
  names: names.map(({ kind, surname, given, patronymic, other }) => ({
    surname,
    given,
    patronymic,
    text: other,
    callSign: kind === 'call-sign',
  })),
  sex,
  birth,
  birthPlace: words['birth-place'],
  unit: words.unit,
  places: [words['capture-place'], ...places].filter((place) => place !== null),
  relatives: words['father-name'] ? [words['father-name']] : [],
  numbers: [words['service-number'], ...identifiers.map(({ value }) => value)].filter((number) => number !== null),
});
