import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, standing } from '../../prisoners/store/within';
import { statusesFor, type TellingSubject } from '../rules';
import type { TellingTab } from '../schema';
import { pageSize, tellingParts, tellingsWithin } from './tellings';

export type Reader = { me: string; now: Date };
type Listed = Exclude<TellingTab, 'to-open'>;

function inTab(tab: Listed, { me, now }: Reader): Prisma.FamilyTellingWhereInput {
  if (tab === 'mine') return { status: 'assigned', officerId: me };
  if (tab === 'waiting') return { status: { in: ['waiting', 'assigned'] } };
  if (tab === 'overdue') return { status: { in: ['waiting', 'assigned'] }, dueAt: { lt: now } };
  return { status: tab === 'told' ? 'reached' : 'withdrawn' };
}

/** Tasks, in the order they were opened; what was told or withdrawn, the latest first. */
export function pageOfTellings(
  tx: Tx,
  scope: Scope,
  { tab, reader, after }: { tab: Listed; reader: Reader; after: string | null },
) {
  const newestFirst = tab === 'told' || tab === 'withdrawn';
  const beyond: Prisma.FamilyTellingWhereInput = after ? { id: newestFirst ? { lt: after } : { gt: after } } : {};
  return tx.familyTelling.findMany({
    where: { AND: [tellingsWithin(scope), inTab(tab, reader), beyond] },
    orderBy: { id: newestFirst ? 'desc' : 'asc' },
    take: pageSize + 1,
    include: tellingParts,
  });
}

export async function countOfTellings(
  tx: Tx,
  scope: Scope,
  { tab, reader, unassigned = false }: { tab: Listed; reader: Reader; unassigned?: boolean },
) {
  const found = await tx.familyTelling.aggregate({
    where: { AND: [tellingsWithin(scope), inTab(tab, reader), unassigned ? { status: 'waiting' } : {}] },
    _count: true,
    _min: { createdAt: true },
  });
  return { count: found._count, oldest: found._min.createdAt };
}

// Linked to a record whose status there is news about, and no task about that news is open or done.
const untold = (what: TellingSubject, sealed: boolean): Prisma.SoughtPersonWhereInput => ({
  prisoner: { ...standing, status: { in: [...statusesFor(what)] }, ...(sealed ? {} : { sealed: false }) },
  tellings: { none: { what, status: { in: ['waiting', 'assigned', 'reached'] } } },
});

const toOpen = (scope: Scope): Prisma.SoughtPersonWhereInput =>
  scope.inquiries === 'all'
    ? {
        linkStatus: { in: ['matched', 'verified'] },
        inquiry: { status: { notIn: ['closed', 'rejected'] } },
        OR: [untold('captivity-confirmed', scope.sealed), untold('returned', scope.sealed)],
      }
    : { id: { in: [] } };

/** Families nobody has been asked to tell: derived, each time, from links and statuses. Opening a task is a person's decision. */
export const pageOfUntold = (tx: Tx, scope: Scope, after: string | null) =>
  tx.soughtPerson.findMany({
    where: { AND: [toOpen(scope), after ? { id: { gt: after } } : {}] },
    orderBy: { id: 'asc' },
    take: pageSize + 1,
    select: {
      id: true,
      linkStatus: true,
      prisoner: { select: { id: true, number: true, status: true, names: firstName } },
      inquiry: tellingParts.inquiry,
    },
  });

export const countOfUntold = (tx: Tx, scope: Scope) => tx.soughtPerson.count({ where: toOpen(scope) });
