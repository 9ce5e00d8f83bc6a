import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** Whether a hash is one of a frozen list and whether that list stands; null when it is none. Anybody may ask. */
export async function standingOf(tx: Tx, _scope: Scope, hash: string) {
  const rows = await tx.$queryRaw<{ standing: 'current' | 'replaced'; batchId: BatchId }[]>`
    select standing, batch_id::text as "batchId" from app.manifest_standing(${hash})`;
  return rows[0] ?? null;
}
