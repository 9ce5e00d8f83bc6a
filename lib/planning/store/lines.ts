import 'server-only';
import type { Scope } from '../../access/scope';
import { linesOf } from '../../agreements/rules/content';
import { findAdoptedAgreementVersion } from '../../agreements/store/agreements';
import type { BatchRow } from '../../exchanges/store/batch';
import type { Tx } from '../../platform/db';
import { onlyLine, type PlanLine } from '../problem/freeze';

export type BatchLines = {
  /** The version of the agreement the batch names; null while it stands under none. */
  readonly agreementVersionId: string | null;
  /** The version it names is no longer in force: nothing is planned by it. */
  readonly replaced: boolean;
  readonly lines: readonly PlanLine[];
};

/** The lines a batch is planned by, by one party's reading of its agreement; one for anybody while it stands under none. */
export async function linesOfBatch(tx: Tx, scope: Scope, batch: BatchRow, partyId: string): Promise<BatchLines> {
  const { agreementVersionId } = batch;
  if (!agreementVersionId) return { agreementVersionId: null, replaced: false, lines: [onlyLine] };
  const version = await findAdoptedAgreementVersion(tx, scope, agreementVersionId);
  if (!version) return { agreementVersionId, replaced: true, lines: [] };
  return { agreementVersionId, replaced: false, lines: linesOf(version.content, partyId) };
}
