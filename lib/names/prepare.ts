import { unknownDate } from '../kernel/partial-date';
import { formOf } from './normal/form';
import { numberOf, unitOf } from './normal/number';
import { placeOf } from './normal/place';
import type { Description, NameToken, Prepared } from './person';

const most = { forms: 12, places: 12, relatives: 12, numbers: 24 };

/**
 * A description in the forms it is compared and found by. Never throws and reads no more than some thousand letters of
 * whatever it is given; forms that say the same are kept once. What a form says does not depend on letter case, the
 * kind of apostrophe or the Unicode form.
 */
export function prepare(description: Description): Prepared {
  const { names, sex, birth, birthPlace, unit, places, relatives, numbers } = description;
  return {
    forms: once(completed(names.slice(0, most.forms * 2).map(formOf)), written).slice(0, most.forms),
    sex,
    birth: birth ?? unknownDate,
    birthPlace: placeOf(birthPlace),
    unit: unitOf(unit),
    places: once(
      places.slice(0, most.places).flatMap((place) => placeOf(place) ?? []),
      String,
    ),
    relatives: once(
      relatives.slice(0, most.relatives).map((text) => formOf({ text })),
      written,
    ),
    numbers: once(
      numbers.slice(0, most.numbers).flatMap((number) => numberOf(number) || []),
      String,
    ),
  };
}

/** A name of one word (an earlier surname, a pet name) becomes whole with the other parts of the fullest name. */
function completed(forms: readonly NameToken[][]): NameToken[][] {
  const wholes = forms.filter((form) => form.some(isPart('surname')) && form.some(isPart('given')));
  const [whole] = wholes.sort((one, other) => other.length - one.length || (written(one) < written(other) ? -1 : 1));
  if (!whole) return [...forms];
  return forms.map((form) => {
    const [only] = form;
    if (form.length !== 1 || (only?.role !== 'surname' && only?.role !== 'given')) return form;
    return [only, ...whole.filter(({ role }) => role !== only.role)];
  });
}
const isPart = (part: NameToken['role']) => (token: NameToken) => token.role === part;

const written = (form: readonly NameToken[]) => form.map(({ text, role }) => `${role}:${text}`).join(' ');

function once<T>(all: readonly T[], key: (one: T) => string): T[] {
  const found = new Map(all.map((one) => [key(one), one]));
  found.delete('');
  return [...found.values()];
}
