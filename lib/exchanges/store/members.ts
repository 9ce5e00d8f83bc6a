import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import type { Prisma, Tx } from '../../platform/db';
import type { MemberStatus } from '../rules';
import type { PlaceKind } from '../rules/places';

const inOrder = [{ addedAt: 'asc' }, { id: 'asc' }] as const satisfies Prisma.BatchMemberOrderByWithRelationInput[];

/** Everybody who is or was on a batch, in the order of the list. */
export const membersOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.batchMember.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: [...inOrder],
  });
export type MemberRow = Awaited<ReturnType<typeof membersOf>>[number];

/** Those on the list now, in its order. */
export const listedMembers = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.batchMember.findMany({ where: { batchId, holdsPlace: true }, orderBy: [...inOrder] });

export const findMember = (tx: Tx, scope: Scope, batchId: BatchId, id: MemberId) =>
  scope.batches === 'none' ? null : tx.batchMember.findFirst({ where: { id, batchId } });

/** A person's places in batches, the newest first. */
export const placesOf = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.batchMember.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { prisonerId },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    include: { batch: { select: { id: true, number: true, name: true, status: true, plannedOn: true } } },
  });

export const saveNewMember = (
  tx: Tx,
  _scope: Scope,
  member: {
    id: MemberId;
    batchId: BatchId;
    prisonerId: PrisonerId;
    placeKind: PlaceKind;
    addedById: string;
    addedAt: Date;
    addReason: string;
    addNote: string | null;
    status?: MemberStatus;
    holdsPlace?: boolean;
    unexpected?: boolean;
  },
) => tx.batchMember.createMany({ data: [member] });

/** Moves a member from the status and version it was read at. */
export const saveMemberMove = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  to: MemberStatus,
  more: Prisma.BatchMemberUncheckedUpdateManyInput,
) =>
  tx.batchMember.updateMany({
    where: stillAsRead(row),
    data: { ...more, status: to, version: { increment: 1 } },
  });

/** Gives up every place of a batch that is over. */
export const releasePlaces = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.batchMember.updateMany({
    where: { batchId, holdsPlace: true },
    data: { holdsPlace: false, version: { increment: 1 } },
  });
