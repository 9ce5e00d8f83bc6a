import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

export type Seat = { line: string | null; site: string | null; vehicle: string | null };

/** Where each person of a batch sits, by record. Nobody's place is known before the plan gave one. */
export async function seatsOf(tx: Tx, scope: Scope, batchId: BatchId): Promise<Map<string, Seat>> {
  if (scope.batches === 'none') return new Map();
  const rows = await tx.batchMember.findMany({
    where: { batchId, status: { not: 'removed' } },
    select: { prisonerId: true, line: true, site: true, vehicle: true },
  });
  return new Map(rows.map(({ prisonerId, ...seat }) => [prisonerId, seat]));
}
