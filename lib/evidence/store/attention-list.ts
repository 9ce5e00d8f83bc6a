import 'server-only';
import type { Scope } from '../../access/scope';
import type { PlaceInList } from '../../kernel/place-in-list';
import type { Prisma, Tx } from '../../platform/db';
import { firstName } from '../../prisoners/store/within';
import { followingResolutions } from '../rules/attention';
import type { AttentionFilter } from '../schema/attention-list';
import { attentionWithin } from './attention';

export const attentionPerPage = 50;

const person = { select: { id: true, number: true, status: true, names: firstName } } as const;

/** What is open, or what a person has answered. What merely passed was nobody's decision and is in no list. */
const inState = (state: AttentionFilter['state']): Prisma.EvidenceAttentionWhereInput =>
  state === 'open' ? { status: 'open' } : { status: 'resolved', resolution: { notIn: [...followingResolutions] } };

const behind = (state: AttentionFilter['state'], { at, id }: PlaceInList) =>
  state === 'open'
    ? { OR: [{ openedAt: { gt: at } }, { openedAt: at, id: { gt: id } }] }
    : { OR: [{ resolvedAt: { lt: at } }, { resolvedAt: at, id: { lt: id } }] };

/** A page of what needs attention, the longest waiting first; or of what was answered, the latest answer first. */
export const pageOfAttentionRows = (
  tx: Tx,
  scope: Scope,
  { kind, state, after }: { kind: AttentionFilter['kind']; state: AttentionFilter['state']; after: PlaceInList | null },
) =>
  tx.evidenceAttention.findMany({
    where: { AND: [inState(state), attentionWithin(scope), kind ? { kind } : {}, after ? behind(state, after) : {}] },
    orderBy: state === 'open' ? [{ openedAt: 'asc' }, { id: 'asc' }] : [{ resolvedAt: 'desc' }, { id: 'desc' }],
    take: attentionPerPage + 1,
    include: { prisoner: person, other: person },
  });
export type AttentionListRow = Awaited<ReturnType<typeof pageOfAttentionRows>>[number];

/** How many there are of each kind. */
export async function countAttentionKinds(tx: Tx, scope: Scope, state: AttentionFilter['state']) {
  const rows = await tx.evidenceAttention.groupBy({
    by: ['kind'],
    where: { AND: [inState(state), attentionWithin(scope)] },
    _count: true,
    orderBy: { kind: 'asc' },
  });
  return rows.map(({ kind, _count }) => ({ kind, count: _count }));
}

/** How many are open, and since when the one that waits longest. */
export async function countOpenAttention(tx: Tx, scope: Scope) {
  const found = await tx.evidenceAttention.aggregate({
    where: { AND: [inState('open'), attentionWithin(scope)] },
    _count: true,
    _min: { openedAt: true },
  });
  return { count: found._count, oldest: found._min.openedAt?.toISOString() ?? null };
}
