import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import type { HoldReason } from '../rules/run';

export type HeldRow = { line: number; prisonerId: string; number: number; reasons: HoldReason[] };

/**
 * Records of a run that something stands on, in the order of the file, and what: an inquiry, a confirmation, a place in a
 * batch, a claim by somebody else, what a family was told, a joining, a decision about a pair, a share, travel facts, an
 * edit, a later list. Asked about some lines, or about all, and by the system, because a person sees only a part of it.
 */
export async function findHolds(tx: Tx, _scope: Scope, runId: string, lines: readonly number[] | null = null) {
  const made = await tx.$queryRaw<HeldRow[]>`
    select * from (
      select s.line, p.id::text as "prisonerId", p.number, array_remove(array[
        case when exists (select from sought_person x where x.prisoner_id = p.id) then 'inquiry' end,
        case when exists (select from confirmation x where x.prisoner_id = p.id) then 'confirmation' end,
        case when exists (select from batch_member x where x.prisoner_id = p.id) then 'batch' end,
        case when exists (select from claim x where x.prisoner_id = p.id and x.recorded_at > p.created_at) then 'claim' end,
        case when exists (select from family_telling x where x.prisoner_id = p.id) then 'telling' end,
        case when p.merged_into_id is not null
          or exists (select from record_merge x where p.id in (x.kept_id, x.gone_id) and x.status in ('proposed', 'joined')) then 'merge' end,
        case when exists (select from match_candidate x where p.id in (x.prisoner_id, x.other_id) and x.verdict is not null)
          then 'decision' end,
        case when exists (select from record_share x where x.prisoner_id = p.id) then 'share' end,
        case when exists (select from prisoner_travel x where x.prisoner_id = p.id)
          or exists (select from prisoner_medical x where x.prisoner_id = p.id) then 'travel' end,
        case when p.version <> 1 or p.status not in ('reported', 'data-on-file') then 'edited' end,
        case when s.run_id <> s.made_by_id then 'later-import' end
      ], null) as reasons
      from prisoner_source s join prisoner p on p.id = s.prisoner_id
      where s.made_by_id = ${runId}::uuid and (${lines === null} or s.line = any (${[...(lines ?? [])]}::int[]))
    ) held where cardinality(reasons) > 0 order by line`;
  const added = await tx.$queryRaw<HeldRow[]>`
    select r.line, p.id::text as "prisonerId", p.number, array['confirmation'] as reasons
    from import_row r join prisoner p on p.id = r.prisoner_id
    where r.run_id = ${runId}::uuid and r.outcome = 'added'
      and (${lines === null} or r.line = any (${[...(lines ?? [])]}::int[]))
      and exists (select from confirmation_claim c
        where c.claim_id in (select (jsonb_array_elements_text(coalesce(r.added -> 'claims', '[]')))::uuid))
    order by r.line`;
  return [...made, ...added].sort((one, other) => one.line - other.line);
}

/** Those of the records held that the asking person may know of. */
export async function visibleAmong(tx: Tx, scope: Scope, held: readonly HeldRow[]): Promise<HeldRow[]> {
  const where = { AND: [{ id: { in: held.map(({ prisonerId }) => prisonerId) } }, recordsWithin(scope)] };
  const seen = new Set((await tx.prisoner.findMany({ where, select: { id: true } })).map(({ id }) => id));
  return held.filter(({ prisonerId }) => seen.has(prisonerId));
}
