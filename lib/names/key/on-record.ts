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

/** The keys of a record as texts: a letter for the kind, then what it holds. See lookups for what each finds. */
export function textsOf(person: Prepared): string[] {
  const years = yearsOnRecord(person.birth);
  const day = dayOf(person.birth);
  return [
    ...person.forms.flatMap((form) => [...nameKeys(form, years), ...partKeys(form, years, day)]),
    ...otherKeys(person),
  ];
}

/** Given name and surname, by themselves and with the year; and with one sound of a long surname left out. */
function nameKeys(form: readonly NameToken[], years: readonly string[]): string[] {
  return couples(form).flatMap(([given, surname]) => {
    const pairs = pairsOf(given, surname, most);
    const sounds = given.groups.length > 0 && !given.short && given.role === null ? soundPairs(given, surname, 1) : [];
    const shorter = surname.skeletons.slice(0, 1).flatMap((skeleton) => shortened(skeleton, 4));
    return [
      ...[...pairs, ...sounds].flatMap((pair) => [`P${pair}`, ...years.map((year) => `P${pair}|${year}`)]),
      ...shorter.flatMap((skeleton) => namedIn(given, 1).map((name) => `D${name}|${skeleton}`)),
      ...heardPairs(given, surname, 1),
    ];
  });
}

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

function otherKeys({ numbers, relatives, unit, places, birthPlace }: Prepared): string[] {
  const where = [unit, birthPlace, ...places].flatMap((place) => (place ? [place] : []));
  const kin = relatives.flatMap((form) => namesIn(form)).flatMap((name) => namedIn(name, 1));
  return [
    ...numbers.flatMap(numberTexts),
    ...where.map((place) => `L${place}`),
    ...kin.flatMap((name) => where.map((place) => `R${name}|${place}`)),
    ...relatives
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
