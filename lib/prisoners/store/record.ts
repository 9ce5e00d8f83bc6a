import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { handledBy, recordsWithin, standing } from './within';

const noRow = { userId: '00000000-0000-0000-0000-000000000000' };

/** What decides whether a record may be opened; null when there is none that stands, or none row-level security lets this actor see. */
export async function findAccess(tx: Tx, { prisoners }: Scope, id: PrisonerId) {
  const linkedTo = typeof prisoners === 'object' && 'linkedTo' in prisoners ? prisoners.linkedTo : noRow.userId;
  const sharedWith = typeof prisoners === 'object' && 'sharedWith' in prisoners ? prisoners.sharedWith : noRow.userId;
  const row = await tx.prisoner.findFirst({
    where: { id, ...standing },
    select: {
      sealed: true,
      _count: {
        select: { sought: { where: handledBy(linkedTo) }, shares: { where: { userId: sharedWith, revokedAt: null } } },
      },
    },
  });
  return row && { sealed: row.sealed, linkedToMe: row._count.sought > 0, sharedWithMe: row._count.shares > 0 };
}

const inOrder = [{ recordedAt: 'asc' }, { id: 'asc' }] as const;
const parts = {
  powerOfOrigin: true,
  detainingPower: true,
  names: { orderBy: [{ position: 'asc' }, ...inOrder] },
  identifiers: { orderBy: [...inOrder] },
  places: { orderBy: [{ fromFrom: { sort: 'asc', nulls: 'last' } }, ...inOrder] },
} satisfies Prisma.PrisonerInclude;

/** A record with its names, identifiers and places; null when it is not in this scope. */
export const findRecord = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({ where: { AND: [{ id }, recordsWithin(scope)] }, include: parts });
export type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** The next of kin the prisoner named, contacts still encrypted. */
export const findKin = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.prisonerKin.findMany({ where: { prisonerId }, orderBy: [...inOrder] });

export const findTravel = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.prisonerTravel.findUnique({ where: { prisonerId } });

/** The open batch that holds a place for this person. */
export const findBatch = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.batchMember.findFirst({
    where: { prisonerId, holdsPlace: true },
    select: { batch: { select: { id: true, number: true, name: true } } },
  });

/** What the status rests on: standing claims by kind of source, and whether two people confirmed captivity. */
export async function findGrounds(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  const standing = await tx.claim.findMany({
    where: { prisonerId, retractedAt: null },
    select: { sourceKind: true },
  });
  const confirmed = await tx.confirmation.count({ where: { prisonerId, of: 'captivity', status: 'confirmed' } });
  return {
    claims: standing.length,
    sources: new Set(standing.map(({ sourceKind }) => sourceKind)).size,
    confirmed: confirmed > 0,
  };
}

export const countInquiries = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.soughtPerson.count({ where: { prisonerId } });
