import 'server-only';
import type { Scope } from '../../access/scope';
import type { PlaceInList } from '../../kernel/place-in-list';
import type { Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';

export const pageSize = 50;
const person = { select: { id: true, number: true, status: true, names: firstName } } as const;

/** The place in a list after which the next page begins. */
type After = PlaceInList | null;

/** Proposals that wait for a second person, the longest waiting first. */
export const pageOfProposals = (tx: Tx, scope: Scope, after: After, take = pageSize + 1) =>
  tx.confirmation.findMany({
    where: {
      AND: [
        { status: 'proposed', prisoner: recordsWithin(scope) },
        after ? { OR: [{ proposedAt: { gt: after.at } }, { proposedAt: after.at, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take,
    include: { prisoner: person },
  });

/** Decided, returned and revoked confirmations, the latest decision first. */
export const pageOfDecided = (tx: Tx, scope: Scope, after: After) =>
  tx.confirmation.findMany({
    where: {
      AND: [
        { decidedAt: { not: null }, prisoner: recordsWithin(scope) },
        after ? { OR: [{ decidedAt: { lt: after.at } }, { decidedAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    include: { prisoner: person },
  });

/** How many proposals somebody other than their proposer can decide, and since when the oldest waits. */
export async function countOfProposals(tx: Tx, scope: Scope, notBy: string | null) {
  const found = await tx.confirmation.aggregate({
    where: {
      status: 'proposed',
      ...(notBy === null ? {} : { proposedById: { not: notBy }, assents: { none: { byId: notBy } } }),
      prisoner: recordsWithin(scope),
    },
    _count: true,
    _min: { proposedAt: true },
  });
  return { count: found._count, oldest: found._min.proposedAt };
}
