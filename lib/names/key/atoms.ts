import { fatherIn } from '../normal/patronymic';
import type { NameToken } from '../person';
import { asHeard } from './variants';

/*
 * What of a word goes into a key. A given name goes in as its group, because Микола and Николай share no letters; a
 * word outside the dictionary as its skeleton. A surname always as its skeleton.
 */
const mostGroups = 18;

export const groupsIn = ({ groups }: NameToken, most = mostGroups): string[] =>
  groups.slice(0, most).map((id) => `g${id}`);

/** A given name or father's name: its groups, else its skeletons. */
export const namedIn = (token: NameToken, most: number): string[] =>
  token.groups.length > 0 ? groupsIn(token) : token.skeletons.slice(0, most);

/** The first sound of a name and of an initial; m and n are one, for Микола and Николай. */
export const initialsIn = ({ skeletons }: NameToken): string[] => [
  ...new Set(skeletons.map((skeleton) => skeleton.charAt(0).replace('n', 'm'))),
];

/** The words a person is called by, without patronymic, initials and call sign. */
export const namesIn = (form: readonly NameToken[]) =>
  form.filter(({ role }) => role !== 'patronymic' && role !== 'initial' && role !== 'call-sign');
/** Patronymics, and words that can be one. */
export const patronymicsIn = (form: readonly NameToken[]) =>
  form.filter(({ role, text }) => role === 'patronymic' || (role === null && fatherIn(text) !== null));
export const roleIn = (form: readonly NameToken[], wanted: NameToken['role']) =>
  form.filter(({ role }) => role === wanted);

/** A given name and a surname as one text; when neither is known to be which, the order does not matter. */
export function pairsOf(given: NameToken, surname: NameToken, most: number): string[] {
  const grouped = groupsIn(given).flatMap((group) =>
    surname.skeletons.slice(0, most).map((skel) => `${group}|${skel}`),
  );
  return given.groups.length > 0 ? grouped : soundPairs(given, surname, most);
}

/** Two words by sound only, in either order. */
export const soundPairs = (one: NameToken, other: NameToken, most: number): string[] =>
  one.skeletons
    .slice(0, most)
    .flatMap((first) =>
      other.skeletons.slice(0, most).map((second) => (first < second ? `${first}|${second}` : `${second}|${first}`)),
    );

/** Every two different words of a form, in both orders. */
export const bothOrders = (words: readonly NameToken[]): [NameToken, NameToken][] =>
  words.flatMap((one) => words.flatMap((other): [NameToken, NameToken][] => (one === other ? [] : [[one, other]])));

/** A given name with a surname as both are heard on a bad line. */
export const heardPairs = (given: NameToken, surname: NameToken, most: number): string[] =>
  namedIn(given, most).flatMap((name) =>
    surname.skeletons
      .slice(0, most)
      .map((skeleton) => `M${given.groups.length > 0 ? name : asHeard(name)}|${asHeard(skeleton)}`),
  );
