import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { Verdict, Weight } from '../rules';
import { chainOf, type StandingPair } from '../rules/cluster';
import { type Joins, overtakes, standsFor, type Word } from '../rules/words';
import { newestFirst, pairsWithin } from './within';
import { joinsAbout, sidesOf } from './words';

/** A chain longer than this is shown as far as this: it is a mistake to be looked at, not a person. */
const longest = 60;

/** The last word on every pair of `ids`, each with any other record or with a sought person, as far as this scope reaches. */
async function saidOf(tx: Tx, scope: Scope, ids: readonly string[], kind: 'duplicate' | 'inquiry') {
  const rows = await tx.matchCandidate.findMany({
    where: {
      AND: [
        { kind, OR: [{ verdict: { not: null } }, { decisions: { some: {} } }] },
        { OR: [{ prisonerId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
        pairsWithin(scope),
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      soughtId: true,
      prisonerId: true,
      otherId: true,
      verdict: true,
      bits: true,
      band: true,
      brothers: true,
      decisions: { orderBy: [...newestFirst], take: 1, select: { verdict: true, decidedById: true, decidedAt: true } },
    },
  });
  return rows.map(({ id, bits, band, brothers, verdict, decisions: [said], ...row }) => ({
    ...sidesOf(row),
    pairId: id,
    bits,
    band: band as Weight['band'],
    brothers,
    verdict: (said?.verdict ?? verdict) as Word['verdict'],
    at: said?.decidedAt.getTime() ?? 0,
    by: said?.decidedById ?? null,
    when: said?.decidedAt ?? null,
  }));
}
type Said = Awaited<ReturnType<typeof saidOf>>[number];

/** A decision about two records or a sought person and a record. `overtaken`: decided anew since, it counts no more. */
export type Standing = StandingPair & Pick<Said, 'pairId' | 'by' | 'when'> & { readonly overtaken: boolean };

function standingOf(said: readonly Said[], joins: Joins): Standing[] {
  return said.flatMap(({ pairId, one, other, verdict, by, when }, at) =>
    verdict === 'withdrawn'
      ? []
      : {
          pairId,
          first: other,
          second: one,
          verdict: verdict satisfies Verdict,
          by,
          when,
          overtaken: said.some((later) => overtakes(later, said[at] as Said, joins)),
        },
  );
}

/** These records with every record that is one with them by a join. */
const withJoined = (ids: readonly string[], joins: Joins) => {
  const tops = new Set(ids.map((id) => standsFor(id, joins)));
  return [...new Set([...ids, ...tops, ...[...joins.keys()].filter((id) => tops.has(standsFor(id, joins)))])];
};

/**
 * The records tied to these by "the same" or by a join, in a chain of any length, and every decision about any two of
 * them. Records this scope does not reach are left out, and so is what hangs from them.
 */
export async function findCluster(tx: Tx, scope: Scope, from: readonly string[]) {
  let chain = [...from];
  let standing: Standing[] = [];
  let joins: Joins = new Map();
  for (let before = 0; before < chain.length && chain.length < longest; ) {
    before = chain.length;
    joins = await joinsAbout(tx, scope, chain);
    chain = withJoined(chain, joins);
    const said = await saidOf(tx, scope, chain, 'duplicate');
    standing = standingOf(
      said,
      await joinsAbout(
        tx,
        scope,
        said.flatMap(({ one, other }) => [one, other]),
      ),
    );
    chain = chainOf(
      chain,
      standing.filter(({ overtaken }) => !overtaken),
    );
  }
  return {
    ids: chain,
    joins,
    standing: standing.filter(({ first, second }) => chain.includes(first) && chain.includes(second)),
  };
}

/** What was said of sought persons and records of a chain, and the links between them. `second` is the sought person. */
export async function findSoughtOfCluster(
  tx: Tx,
  scope: Scope,
  { ids, joins }: { ids: readonly string[]; joins: Joins },
) {
  const standing = standingOf(await saidOf(tx, scope, ids, 'inquiry'), joins);
  const linked = await tx.soughtPerson.findMany({
    where: scope.inquiries === 'all' ? { prisonerId: { in: [...ids] } } : { id: { in: [] } },
    select: { id: true, prisonerId: true, linkedById: true, linkedAt: true },
  });
  return { standing: standing.filter(({ overtaken }) => !overtaken), linked };
}

/** Sought persons as a chain names them. */
export const findSoughtNamed = (tx: Tx, scope: Scope, ids: readonly string[]) =>
  tx.soughtPerson.findMany({
    where: scope.inquiries === 'all' ? { id: { in: [...ids] } } : { id: { in: [] } },
    orderBy: { id: 'asc' },
    select: { id: true, inquiry: { select: { id: true, reference: true } } },
  });

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
