import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import { credibilities, officialSources, reliesOnConfirmation } from '../rules';

export const pageSize = 50;
const person = { select: { id: true, number: true, status: true, names: firstName } } as const;

/** The place in a list after which the next page begins. */
export type After = { at: Date; id: string } | null;

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

// Confirmed, and a claim behind it has been retracted; whether the rest still carries it is the rule's to say.
const weakened: Prisma.PrisonerWhereInput = {
  status: { in: [...reliesOnConfirmation] },
  confirmations: { some: { status: 'confirmed', claims: { some: { claim: { retractedAt: { not: null } } } } } },
};

// Not confirmed, nothing proposed, and an official source on file that says captive.
const unproposed: Prisma.PrisonerWhereInput = {
  status: { in: ['reported', 'data-on-file', 'probable-captive'] },
  confirmations: { none: { status: 'proposed' } },
  claims: {
    some: {
      retractedAt: null,
      sourceKind: { in: [...officialSources] },
      says: { in: ['in-captivity', 'transferred', 'in-hospital'] },
      reliability: { in: ['A', 'B', 'C'] },
      credibility: { in: credibilities.slice(0, 3) },
    },
  },
};

/** Records whose confirmation may no longer be carried, or that could be proposed and are not; in a fixed order. */
export const pageOfAttention = (tx: Tx, scope: Scope, after: { id: string } | null, take = pageSize + 1) =>
  tx.prisoner.findMany({
    where: { AND: [recordsWithin(scope), { OR: [weakened, unproposed] }, after ? { id: { gt: after.id } } : {}] },
    orderBy: { id: 'asc' },
    take,
    select: {
      ...person.select,
      claims: { orderBy: { recordedAt: 'desc' } },
      confirmations: {
        where: { status: 'confirmed' },
        orderBy: { decidedAt: 'desc' },
        take: 1,
        include: { claims: { select: { claim: true } } },
      },
    },
  });

/** How many proposals somebody other than their proposer can decide, and since when the oldest waits. */
export async function countOfProposals(tx: Tx, scope: Scope, notBy: string) {
  const found = await tx.confirmation.aggregate({
    where: { status: 'proposed', proposedById: { not: notBy }, prisoner: recordsWithin(scope) },
    _count: true,
    _min: { proposedAt: true },
  });
  return { count: found._count, oldest: found._min.proposedAt };
}
