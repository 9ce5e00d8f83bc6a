import 'server-only';
import type { Scope } from '../../access/scope';
import type { PairId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { standing } from '../../prisoners/store/within';
import type { PairFilter } from '../schema/pairs';
import { newestFirst, pairsWithin, recordOfPair, soughtOfPair } from './within';

const pageSize = 50;

const lineOf = (me: string) =>
  ({
    id: true,
    kind: true,
    bits: true,
    band: true,
    brothers: true,
    namesVersion: true,
    scoreVersion: true,
    reasons: true,
    status: true,
    verdict: true,
    carried: true,
    version: true,
    foundAt: true,
    updatedAt: true,
    prisonerId: true,
    otherId: true,
    soughtId: true,
    prisoner: { select: recordOfPair(me) },
    other: { select: recordOfPair(me) },
    sought: { select: soughtOfPair },
  }) satisfies Prisma.MatchCandidateSelect;

const still: Prisma.PrisonerWhereInput = { status: { not: 'void' }, mergedIntoId: null };

/** Contested between records that stand: what contradicts of a record that was joined is contested for the one it went into. */
const contested: Prisma.MatchCandidateWhereInput = {
  status: 'contested',
  prisoner: standing,
  OR: [{ otherId: null }, { other: standing }],
};

/** What waits for a person: what is contested, and what is open while both sides are still there to be decided about. */
const waiting: Prisma.MatchCandidateWhereInput = {
  OR: [
    contested,
    { status: 'open', kind: 'duplicate', prisoner: still, other: still },
    {
      status: 'open',
      kind: 'inquiry',
      prisoner: still,
      sought: { linkStatus: 'none', inquiry: { status: { notIn: ['closed', 'rejected'] } } },
    },
  ],
};
const shown: Record<NonNullable<PairFilter['show']>, Prisma.MatchCandidateWhereInput> = {
  waiting,
  contested,
  decided: { status: 'decided' },
};

const chosen = (filter: PairFilter, me: string): Prisma.MatchCandidateWhereInput => ({
  AND: [
    shown[filter.show ?? 'waiting'],
    filter.kind ? { kind: filter.kind } : {},
    filter.band ? { band: filter.band, brothers: false } : {},
    filter.brothers ? { brothers: true } : {},
    filter.mine ? { sought: { inquiry: { assignedToId: me } } } : {},
    filter.soughtId ? { soughtId: filter.soughtId } : {},
    filter.prisonerId ? { OR: [{ prisonerId: filter.prisonerId }, { otherId: filter.prisonerId }] } : {},
  ],
});

type Asked = { filter: PairFilter; me: string };

/** How many pairs a filter finds, and since when the oldest waits. The list under the same filter shows the same number. */
export async function countOfPairs(tx: Tx, scope: Scope, { filter, me }: Asked) {
  const found = await tx.matchCandidate.aggregate({
    where: { AND: [pairsWithin(scope), chosen(filter, me)] },
    _count: true,
    _min: { updatedAt: true, foundAt: true },
  });
  return { count: found._count, oldest: filter.show === 'contested' ? found._min.updatedAt : found._min.foundAt };
}

/** The place in the list after which the next page begins. */
export type After = { bits: number; id: string } | { at: Date; id: string } | null;

function beyond(after: After): Prisma.MatchCandidateWhereInput {
  if (!after) return {};
  return 'bits' in after
    ? { OR: [{ bits: { lt: after.bits } }, { bits: after.bits, id: { lt: after.id } }] }
    : { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }] };
}

/** A page of pairs, the surest first (what was decided: the latest first), ties by id. */
export async function pageOfPairs(tx: Tx, scope: Scope, { filter, me, after }: Asked & { after: After }) {
  const where = { AND: [pairsWithin(scope), chosen(filter, me)] };
  const byTime = filter.show === 'decided';
  const rows = await tx.matchCandidate.findMany({
    where: { AND: [where, beyond(after)] },
    orderBy: byTime ? [{ updatedAt: 'desc' }, { id: 'desc' }] : [{ bits: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: lineOf(me),
  });
  return {
    rows: rows.slice(0, pageSize),
    more: rows.length > pageSize,
    total: await tx.matchCandidate.count({ where }),
  };
}

/** One pair as the list shows it; null when there is none in this scope. */
export const findPair = (tx: Tx, scope: Scope, { id, me }: { id: PairId; me: string }) =>
  tx.matchCandidate.findFirst({ where: { AND: [{ id }, pairsWithin(scope)] }, select: lineOf(me) });
export type PairRow = NonNullable<Awaited<ReturnType<typeof findPair>>>;

const numbered = { select: { id: true, number: true } } as const satisfies { select: Prisma.PrisonerSelect };

/** Everything ever said of these pairs and of every pair of these records, each pair's newest first. */
export const findSaid = (
  tx: Tx,
  scope: Scope,
  { pairs, records }: { pairs: readonly string[]; records: readonly string[] },
) =>
  tx.matchCandidate.findMany({
    where: {
      AND: [
        { decisions: { some: {} } },
        { OR: [{ id: { in: [...pairs] } }, { prisonerId: { in: [...records] } }, { otherId: { in: [...records] } }] },
        pairsWithin(scope),
      ],
    },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      soughtId: true,
      prisonerId: true,
      otherId: true,
      prisoner: numbered,
      other: numbered,
      decisions: { orderBy: [...newestFirst] },
    },
  });
export type SaidRow = Awaited<ReturnType<typeof findSaid>>[number];
export type DecisionRow = SaidRow['decisions'][number];
