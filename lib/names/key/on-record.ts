import type { NameToken, Prepared } from '../person';
import {
  bothOrders,
  groupsIn,
  heardPairs,
  initialsIn,
  namedIn,
  namesIn,
  pairsOf,
  patronymicsIn,
  roleIn,
  soundPairs,
} from './atoms';
import { shortened } from './variants';
import { dayOf, yearsOnRecord } from './years';

/** How many ways to sound are kept of one word; a search asks for more. */
const most = 3;

/**
 * The keys of a record as texts: a letter for the kind, then what it holds. What finds most comes first, for a record
 * with so many names that not all can be kept.
 */
export function textsOf(person: Prepared): string[] {
  const years = yearsOnRecord(person.birth);
  const day = dayOf(person.birth);
  const { forms } = person;
  return [
    ...person.numbers.flatMap(numberTexts),
    ...forms.flatMap((form) => pairKeys(form, years)),
    ...forms.flatMap((form) => partKeys(form, years, day)),
    ...forms.flatMap(errorKeys),
    ...aroundKeys(person),
  ];
}

/** Given name and surname, by themselves and with the year. */
const pairKeys = (form: readonly NameToken[], years: readonly string[]): string[] =>
  couples(form)
    .flatMap(([given, surname]) => {
      const unsure = given.groups.length > 0 && !given.short && given.role === null;
      return [...pairsOf(given, surname, most), ...(unsure ? soundPairs(given, surname, 1) : [])];
    })
    .flatMap((pair) => [`P${pair}`, ...years.map((year) => `P${pair}|${year}`)]);

/** Given name with the surname as it is heard on a bad line, and with one sound of a long surname left out. */
const errorKeys = (form: readonly NameToken[]): string[] =>
  couples(form).flatMap(([given, surname]) => {
    const shorter = surname.skeletons.slice(0, 1).flatMap((skeleton) => shortened(skeleton, 4));
    return [
      ...heardPairs(given, surname, 1),
      ...shorter.flatMap((skeleton) => namedIn(given, 1).map((name) => `D${name}|${skeleton}`)),
    ];
  });

/** Which words make a given name with a surname: by role, and by dictionary where fields were changed about. */
function couples(form: readonly NameToken[]): [NameToken, NameToken][] {
  const names = namesIn(form);
  const known = bothOrders(names).filter(([given, surname]) => given.role === 'given' && surname.role === 'surname');
  if (known.length === 0)
    return bothOrders(names).filter(([given, surname]) => given.groups.length > 0 || surname.groups.length === 0);
  const changed = known.filter(([given, surname]) => given.groups.length === 0 && surname.groups.length > 0);
  return [...known, ...changed.map(([given, surname]): [NameToken, NameToken] => [surname, given])];
}

function partKeys(form: readonly NameToken[], years: readonly string[], day: string | null): string[] {
  const names = namesIn(form);
  const surnames = names.filter(({ role, groups }) => role === 'surname' || (role === null && groups.length === 0));
  const skeletons = (surnames.length > 0 ? surnames : names).flatMap((surname) => surname.skeletons.slice(0, most));
  const groups = names.filter(({ role }) => role !== 'surname').flatMap((given) => groupsIn(given, 3));
  const fathers = patronymicsIn(form).flatMap((father) => namedIn(father, 1));
  const initials = [...roleIn(form, 'initial'), ...roleIn(form, 'given')].flatMap((name) =>
    initialsIn(name).slice(0, 2),
  );
  const parts = [...skeletons, ...groups];
  return [
    ...parts.flatMap((part) => [`S${part}`, ...years.map((year) => `Y${part}|${year}`)]),
    ...(day ? parts.map((part) => `B${part}|${day}`) : []),
    ...parts.flatMap((part) => fathers.map((father) => `Q${part}|${father}`)),
    ...groups.flatMap((group) => fathers.flatMap((father) => years.map((year) => `Q${group}|${father}|${year}`))),
    ...skeletons.flatMap((skeleton) => initials.map((initial) => `N${skeleton}|${initial}`)),
    ...roleIn(form, 'call-sign').flatMap((sign) => sign.skeletons.slice(0, most).map((skeleton) => `C${skeleton}`)),
  ];
}

/** Unit and places as one list. */
export const placesOf = ({ unit, birthPlace, places }: Prepared): string[] =>
  [unit, birthPlace, ...places].flatMap((place) => (place ? [place] : []));

function aroundKeys(person: Prepared): string[] {
  const where = placesOf(person);
  const kin = person.relatives.flatMap((form) => namesIn(form)).flatMap((name) => namedIn(name, 1));
  return [
    ...where.map((place) => `L${place}`),
    ...kin.flatMap((name) => where.map((place) => `R${name}|${place}`)),
    ...person.relatives
      .flatMap((form) => bothOrders(namesIn(form)).flatMap(([given, surname]) => pairsOf(given, surname, 1)))
      .map((pair) => `K${pair}`),
  ];
}

/** A number whole, and its last nine digits, which is what telephone numbers written in two ways share. */
export function numberTexts(number: string): string[] {
  const digits = number.replace(/\D/g, '');
  return digits.length > 9
    ? [`I${number}`, `T${digits.slice(-9)}`]
    : [`I${number}`, ...(digits.length === 9 ? [`T${digits}`] : [])];
}
