import { type Decision, no, yes } from '../../kernel/decision';
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

/** Two of a chain were said not to be the same: one of the decisions is wrong, and which one is for a person to say. */
export const isContradictory = (chain: readonly string[], standing: readonly StandingPair[]) =>
  standing.some(
    ({ first, second, verdict }) => verdict === 'not-same' && chain.includes(first) && chain.includes(second),
  );

/** Nothing in a chain that contradicts itself is made one. */
export const mayMergeChain = (chain: readonly string[], standing: readonly StandingPair[]): Decision =>
  isContradictory(chain, standing) ? no('wrong-status') : yes;

/**
 * Sought persons of whom "the same" was said about one record of a chain and "not the same" about another: were the chain
 * one record, both would be said of it. `first` is the record, `second` the sought person; a link says "the same".
 */
export function tornSought(
  standing: readonly StandingPair[],
  links: readonly Omit<StandingPair, 'verdict'>[],
): string[] {
  const saying = (verdict: Verdict) => standing.filter((said) => said.verdict === verdict).map(({ second }) => second);
  const same = new Set([...saying('same'), ...links.map(({ second }) => second)]);
  return [...new Set(saying('not-same'))].filter((soughtId) => same.has(soughtId));
}
