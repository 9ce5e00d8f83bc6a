import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

const few = 6;

/** The batch of this number, for whoever reads batches. */
export const batchesNumbered = async (tx: Tx, scope: Scope, number: number) =>
  scope.batches === 'all'
    ? tx.batch.findMany({ where: { number }, take: few, select: { id: true, number: true, name: true } })
    : [];
