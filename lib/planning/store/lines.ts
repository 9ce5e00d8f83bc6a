import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchRow } from '../../exchanges/store/batch';
import type { Tx } from '../../platform/db';
import { onlyLine, type PlanLine } from '../problem/freeze';

export type BatchLines = { readonly agreementVersionId: string | null; readonly lines: readonly PlanLine[] };

/** The lines a batch is planned by, by one party's reading of its agreement; one for anybody while it stands under none. */
export const linesOfBatch = async (
  _tx: Tx,
  _scope: Scope,
  _batch: BatchRow,
  _partyId: string,
): Promise<BatchLines> => ({ agreementVersionId: null, lines: [onlyLine] });
