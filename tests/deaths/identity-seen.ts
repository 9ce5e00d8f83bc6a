import type { StaffActor } from '@/lib/access/actor';
import { identityOfRecord } from '@/lib/identity/queries/identity-of-record';
import { readCase } from '@/lib/identity/queries/read-case';
import type { IdentityCaseId, PrisonerId } from '@/lib/kernel/ids';
import { reading } from '@/lib/platform/db';
import { refusal } from '../evidence/given';

/** What somebody learns of one question of identity: by its address, on the person's record, and past the application. */
export async function lookForIdentity(
  actor: StaffActor,
  { prisonerId, caseId }: { prisonerId: PrisonerId; caseId: IdentityCaseId },
) {
  const read = await refusal(readCase(actor, { id: caseId }));
  const { cases } = await identityOfRecord(actor, { prisonerId });
  const onRecord = (cases ?? []).some(({ id }) => id === caseId) ? 'on the record' : 'not on the record';
  const rows = await reading(actor, (tx) => tx.identityCase.count({ where: { id: caseId } }));
  return `${read}, ${onRecord}, ${rows} rows`;
}
