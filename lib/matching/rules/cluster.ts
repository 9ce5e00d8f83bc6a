import type { Verdict } from '../rules';

/** What a person said of two records, as it stands now. */
export type StandingPair = { readonly first: string; readonly second: string; readonly verdict: Verdict };

/**
 * Everybody who is one person if every "the same" holds: the records given and all that are tied to them, in a chain of
 * any length, in the order they are reached.
 */
export function chainOf(from: readonly string[], standing: readonly StandingPair[]): string[] {
  const reached = new Set(from);
  const same = standing.filter(({ verdict }) => verdict === 'same');
  // A set that grows while it is walked: each record reached is walked too.
  for (const one of reached)
    for (const { first, second } of same) {
      if (first === one) reached.add(second);
      if (second === one) reached.add(first);
    }
  return [...reached];
}

/** Which person each record is of. */
export type Persons = ReadonlyMap<string, string>;

/** Everybody of a chain taken for one person, as they would be once they are joined. */
export const allAsOne = (chain: readonly string[]): Persons => new Map(chain.map((id) => [id, 'one']));

/** Who is one person by "the same" and by joins, as things stand: for each record the first of those it is tied to. */
export const personsAmong = (ids: readonly string[], standing: readonly StandingPair[]): Persons =>
  new Map(ids.map((id) => [id, chainOf([id], standing).sort()[0] ?? id]));

/** Two of one person were said not to be the same: one of the decisions is wrong, and which one is for a person to say. */
export const isTorn = (persons: Persons, standing: readonly StandingPair[]) =>
  standing.some(
    ({ first, second, verdict }) =>
      verdict === 'not-same' && persons.has(first) && persons.get(first) === persons.get(second),
  );

/**
 * Sought persons of whom "the same" was said about one record of a person and "not the same" about another. `first` is the
 * record, `second` the sought person; a link says "the same".
 */
export function tornSought(
  standing: readonly StandingPair[],
  links: readonly Omit<StandingPair, 'verdict'>[],
  persons: Persons,
): string[] {
  const keyOf = ({ first, second }: Omit<StandingPair, 'verdict'>) => `${second}/${persons.get(first) ?? first}`;
  const same = new Set([...standing.filter(({ verdict }) => verdict === 'same'), ...links].map(keyOf));
  const torn = standing.filter((said) => said.verdict === 'not-same' && same.has(keyOf(said)));
  return [...new Set(torn.map(({ second }) => second))];
}
