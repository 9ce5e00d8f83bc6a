import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { ListSnapshot } from '../rules/manifest';
import type { ListChange } from '../schema/lists';

export const saveListVersion = (
  tx: Tx,
  _scope: Scope,
  version: {
    batchId: BatchId;
    change: ListChange;
    reason: string | null;
    note: string | null;
    prisonerId: string | null;
    snapshot: ListSnapshot;
    hash: string;
    createdById: string;
    createdAt: Date;
  },
) => {
  const { snapshot, ...columns } = version;
  return tx.batchList.createMany({
    data: [{ ...columns, number: snapshot.list, members: snapshot as Prisma.InputJsonValue }],
  });
};

/** The versions of a batch's list, the newest first. */
export const listVersionsOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.batchList.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: { number: 'desc' },
  });

/** One version as it was written; null when there is none. */
export async function findSnapshot(tx: Tx, scope: Scope, batchId: BatchId, number: number) {
  if (scope.batches === 'none') return null;
  const row = await tx.batchList.findUnique({
    where: { batchId_number: { batchId, number } },
    select: { members: true },
  });
  return row ? snapshotIn(row.members, number) : null;
}

/** A version as it was written. One written without its list, which none of our commands does, reads as empty. */
export function snapshotIn(written: Prisma.JsonValue, list: number): ListSnapshot {
  const whole = written !== null && typeof written === 'object' && 'members' in written && 'terms' in written;
  return whole ? (written as unknown as ListSnapshot) : { list, terms: {} as ListSnapshot['terms'], members: [] };
}
