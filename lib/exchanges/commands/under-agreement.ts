import 'server-only';
import type { Scope } from '../../access/scope';
import { findAdoptedAgreementVersion, findAgreement } from '../../agreements/store/agreements';
import type { AgreementId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import type { NewBatch } from '../schema/batch';

/**
 * Whether a batch may be planned under the version its terms name: one in force, between the same sides. The version it is
 * under already may stay when another has followed it. The database says the same.
 */
export async function underAgreement(tx: Tx, scope: Scope, terms: NewBatch, already: string | null) {
  const id = terms.agreementVersionId ?? null;
  if (id === null || id === already) return;
  const refuse = (code: string) => new Refused('invalid', { faults: [{ at: 'agreementVersionId', code }] });
  const version = await findAdoptedAgreementVersion(tx, scope, id);
  if (!version) throw refuse('not-in-force');
  const agreement = await findAgreement(tx, scope, version.agreementId as AgreementId);
  if (agreement?.oursId !== terms.oursId || agreement.theirsId !== terms.theirsId) throw refuse('between-others');
}
