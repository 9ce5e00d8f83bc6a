import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import type { SetUp } from '../rules/set-up';
import { setUpContent } from '../schema/set-up';

export type SetUpRow = { content: SetUp; version: number; updatedById: string; updatedAt: Date };

/** The set-up of a batch's plan; null before anybody saved one. */
export async function findSetUp(tx: Tx, scope: Scope, batchId: BatchId): Promise<SetUpRow | null> {
  if (scope.batches === 'none') return null;
  const row = await tx.planSetUp.findUnique({ where: { batchId } });
  return row && { ...row, content: setUpContent.parse(row.content) };
}

/** Writes it still at `version` (0: none yet). A count of zero means somebody was faster. */
export function saveSetUp(
  tx: Tx,
  _scope: Scope,
  { batchId, version }: { batchId: BatchId; version: number },
  { content, userId, now }: { content: SetUp; userId: string; now: Date },
) {
  const written = { content: content as unknown as Prisma.InputJsonObject, updatedById: userId, updatedAt: now };
  if (version === 0) return tx.planSetUp.createMany({ data: [{ ...written, batchId }], skipDuplicates: true });
  return tx.planSetUp.updateMany({
    where: { batchId, version },
    data: { ...written, version: { increment: 1 } },
  });
}
