import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { standing } from '../../prisoners/store/within';

/** The batch, held against a change of its status until the transaction ends; several people may record at once. */
export async function shareBatch(tx: Tx, scope: Scope, id: BatchId) {
  if (scope.batches === 'none') return null;
  await tx.$queryRaw`select 1 as held from batch where id = ${id}::uuid for share`;
  return tx.batch.findUnique({ where: { id }, select: { id: true, status: true, version: true, number: true } });
}

export const saveHandoverEvent = (
  tx: Tx,
  _scope: Scope,
  event: {
    batchId: BatchId;
    memberId: MemberId;
    kind: string;
    reason: string | null;
    note: string | null;
    occurredAt: Date;
    recordedAt: Date;
    recordedById: string;
  },
) => tx.handoverEvent.createMany({ data: [event] });

/** What was recorded on the day, the newest first. */
export const handoverEventsOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.handoverEvent.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  });

/** How much was recorded, and when last. */
export const handoverStamp = (tx: Tx, _scope: Scope, batchId: BatchId) =>
  tx.handoverEvent.aggregate({ where: { batchId }, _count: true, _max: { recordedAt: true } });

export const memberStates = (tx: Tx, scope: Scope, batchIds: readonly string[]) =>
  tx.batchMember.findMany({
    where: { batchId: { in: scope.batches === 'none' ? [] : [...batchIds] } },
    select: { batchId: true, status: true, unexpected: true },
  });

/** The batches of handover day: scheduled, under way, and handed over but not yet reconciled. */
export const batchesOfTheDay = (tx: Tx, scope: Scope) =>
  tx.batch.findMany({
    where:
      scope.batches === 'none'
        ? { id: { in: [] } }
        : { status: { in: ['scheduled', 'in-progress', 'handed-over', 'reconciled'] } },
    orderBy: [{ plannedOn: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
    select: { id: true, number: true, name: true, status: true, plannedOn: true, place: true, updatedAt: true },
  });

/** Where a record stood before it was moved home by an arrival at this batch; null when nothing says. */
export async function statusBeforeArrival(tx: Tx, _scope: Scope, prisonerId: PrisonerId, batchId: BatchId) {
  const event = await tx.prisonerEvent.findFirst({
    where: { prisonerId, batchId, toStatus: 'returned' },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { fromStatus: true },
  });
  return event?.fromStatus ?? null;
}

/** Takes back the tasks of telling a family that nobody has carried out yet. What was said stays said. */
export const withdrawOpenTellings = (tx: Tx, _scope: Scope, prisonerId: PrisonerId, what: string) =>
  tx.familyTelling.updateMany({
    where: { prisonerId, what, status: { in: ['waiting', 'assigned'] } },
    data: { status: 'withdrawn', version: { increment: 1 } },
  });

/** People entered as died on the day whose record nobody has looked at since. */
export const deathsToLookAt = (tx: Tx, scope: Scope) =>
  tx.batchMember.findMany({
    where:
      scope.batches === 'none'
        ? { id: { in: [] } }
        : {
            status: 'died',
            prisoner: { ...standing, status: { notIn: ['deceased-unconfirmed', 'deceased-confirmed'] } },
            batch: { status: { in: ['in-progress', 'handed-over', 'reconciled'] } },
          },
    select: { id: true, batchId: true, prisonerId: true },
  });

/** Opens again what was taken back by a correction; answers how many. */
export const reopenTellings = (tx: Tx, _scope: Scope, prisonerId: PrisonerId, what: string) =>
  tx.familyTelling.updateMany({
    where: { prisonerId, what, status: 'withdrawn' },
    data: { status: 'waiting', officerId: null, version: { increment: 1 } },
  });
