import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** The join that took this record into another, while it is in force. The number is kept in the join: it may be out of reach. */
export const findJoinOf = (tx: Tx, _scope: Scope, goneId: PrisonerId) =>
  tx.recordMerge.findFirst({
    where: { goneId, status: 'joined' },
    select: { keptId: true, decidedById: true, decidedAt: true, goneBefore: true },
  });

/** The record that now stands for this one: itself, or what it was joined with, in a chain of any length. */
export async function standingId(tx: Tx, _scope: Scope, id: PrisonerId): Promise<PrisonerId> {
  const rows = await tx.$queryRaw<{ id: PrisonerId }[]>`
    with recursive up as (
      select p.id, p.merged_into_id, 0 as step from prisoner p where p.id = ${id}::uuid
      union select n.id, n.merged_into_id, up.step + 1 from prisoner n join up on n.id = up.merged_into_id)
    select id::text as id from up order by step desc limit 1`;
  return rows[0]?.id ?? id;
}

/** The medical parts of records that were joined into this one, in chains of any length, still encrypted. */
export async function findMedicalOfJoined(tx: Tx, _scope: Scope, id: PrisonerId) {
  const below = await tx.$queryRaw<{ id: string }[]>`
    with recursive below as (
      select p.id from prisoner p where p.merged_into_id = ${id}::uuid
      union select c.id from prisoner c join below b on c.merged_into_id = b.id)
    select id::text as id from below`;
  return tx.prisonerMedical.findMany({
    where: { prisonerId: { in: below.map((row) => row.id) } },
    orderBy: { updatedAt: 'asc' },
    select: { prisonerId: true, detailEnc: true, updatedAt: true, prisoner: { select: { number: true } } },
  });
}
