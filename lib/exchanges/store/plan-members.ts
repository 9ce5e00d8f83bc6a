import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { PlaceKind } from '../rules/places';

export type PlanMember = {
  prisonerId: PrisonerId;
  placeKind: PlaceKind;
  line: string | null;
  site: string | null;
  vehicle: string | null;
};

/** Puts these people on a list in one statement, in their order: members of one moment are listed in the order of their ids. */
export async function saveMembers(
  tx: Tx,
  _scope: Scope,
  members: readonly PlanMember[],
  by: { batchId: BatchId; userId: string; now: Date; ids: readonly MemberId[] },
) {
  const ids = by.ids.toSorted();
  await tx.batchMember.createMany({
    data: members.map((member, at) => ({
      ...member,
      id: ids[at] as MemberId,
      batchId: by.batchId,
      addedById: by.userId,
      addedAt: by.now,
      addReason: 'plan',
    })),
  });
}

/** Writes line, site, vehicle and kind of place of people who hold a place already. Answers how many were on the list. */
export const saveSeats = (tx: Tx, _scope: Scope, batchId: BatchId, members: readonly PlanMember[]) =>
  tx.$executeRaw`
    update batch_member m set line = s.line, site = s.site, vehicle = s.vehicle, place_kind = s."placeKind", version = m.version + 1
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb)
      as s ("prisonerId" uuid, line text, site text, vehicle text, "placeKind" text)
    where m.batch_id = ${batchId}::uuid and m.prisoner_id = s."prisonerId" and m.holds_place`;
