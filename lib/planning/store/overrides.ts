import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { Override } from '../problem/freeze';

/** What two people agreed about single people of this batch's plan. There is no way to agree on anything yet. */
export const agreedOverrides = async (_tx: Tx, _scope: Scope, _batchId: BatchId): Promise<readonly Override[]> => [];
