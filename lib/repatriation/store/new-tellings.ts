import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId, PrisonerId, SoughtId, TellingId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { TellingSubject } from '../rules';

export type FamilyToTell = { soughtId: SoughtId; inquiryId: InquiryId };

/**
 * The families linked to a person whose inquiries are not closed: ids alone. Through a database function, because a
 * planner records handovers and may not read inquiries; row-level security asks the same function at the insert.
 */
export const familiesToTell = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.$queryRaw<FamilyToTell[]>`
    select sought_id::text as "soughtId", inquiry_id::text as "inquiryId" from app.families_to_tell(${prisonerId}::uuid)`;

/** Opens one waiting task a family; a task this family already has about this is left as it is. Answers the new ones. */
export async function saveNewTellings(
  tx: Tx,
  _scope: Scope,
  families: readonly FamilyToTell[],
  task: { prisonerId: PrisonerId; what: TellingSubject; now: Date; dueAt: Date | null },
) {
  const { prisonerId, what, now, dueAt } = task;
  const rows = await tx.familyTelling.createManyAndReturn({
    data: families.map((family) => ({ ...family, prisonerId, what, createdAt: now, dueAt })),
    skipDuplicates: true,
    select: { id: true, inquiryId: true },
  });
  return rows as { id: TellingId; inquiryId: InquiryId }[];
}
