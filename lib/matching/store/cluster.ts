import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { Verdict } from '../rules';
import { chainOf, type StandingPair } from '../rules/cluster';
import { newestFirst, pairsWithin } from './within';

/** A chain longer than this is shown as far as this: it is a mistake to be looked at, not a person. */
const longest = 60;

/** What was decided about records of `ids`, each with any other record of this scope. */
async function standingOf(tx: Tx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.matchCandidate.findMany({
    where: {
      AND: [
        { kind: 'duplicate', verdict: { not: null } },
        { OR: [{ prisonerId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
        pairsWithin(scope),
      ],
    },
    select: {
      id: true,
      prisonerId: true,
      otherId: true,
      verdict: true,
      decisions: { orderBy: [...newestFirst], take: 1, select: { decidedById: true, decidedAt: true } },
    },
  });
  return rows.map(({ id, prisonerId, otherId, verdict, decisions }) => ({
    pairId: id,
    first: prisonerId,
    second: otherId ?? prisonerId,
    verdict: verdict as Verdict,
    by: decisions[0]?.decidedById ?? null,
    at: decisions[0]?.decidedAt ?? null,
  }));
}
export type Standing = Awaited<ReturnType<typeof standingOf>>[number] & StandingPair;

/**
 * The records tied to these by "the same", in a chain of any length, and every decision about any two of them. Records
 * this scope does not reach are left out, and so is what hangs from them.
 */
export async function findCluster(tx: Tx, scope: Scope, from: readonly string[]) {
  let chain = [...from];
  let standing: Standing[] = [];
  for (let before = 0; before < chain.length && chain.length < longest; ) {
    before = chain.length;
    standing = await standingOf(tx, scope, chain);
    chain = chainOf(chain, standing);
  }
  return {
    ids: chain,
    standing: standing.filter(({ first, second }) => chain.includes(first) && chain.includes(second)),
  };
}

/** The records of a chain as they are shown beside each other. */
export const findClusterRecords = (tx: Tx, scope: Scope, ids: readonly string[]) =>
  tx.prisoner.findMany({
    where: { id: { in: [...ids] }, ...(scope.sealed ? {} : { sealed: false }) },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      status: true,
      names: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 1, select: { full: true } },
    },
  });
