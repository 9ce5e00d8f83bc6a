import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

type NewCheck = {
  inquiryId: InquiryId;
  method: string;
  outcome: string;
  note: string | null;
  recordedById: string;
  recordedAt: Date;
};

/** Writes one check of kinship. Checks are never changed; a later one supersedes. */
export const saveKinshipCheck = (tx: Tx, _scope: Scope, check: NewCheck) =>
  tx.kinshipCheck.createMany({ data: [check] });
