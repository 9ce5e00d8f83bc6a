import 'server-only';
import type { Scope } from '../../access/scope';
import type { RunId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { PersonRow } from '../outcome/people';
import type { PeopleWindow } from '../schema/people';
import type { PlanReason } from '../schema/reasons';

const atOnce = 5_000;

/** Writes everybody of a run, thousands in a statement. */
export async function saveRunPeople(tx: Tx, _scope: Scope, runId: RunId, rows: readonly PersonRow[]) {
  for (let from = 0; from < rows.length; from += atOnce)
    await tx.$executeRaw`
      insert into plan_run_person (run_id, prisoner_id, position, chosen, tier, line, site, place, captured_on, quarters, lines,
        together, pin, reason, reserve_rank)
      select ${runId}::uuid, r."prisonerId", r.position, r.chosen, r.tier, r.line, r.site, r.place, r."capturedOn", r.quarters,
        array(select jsonb_array_elements_text(r.lines)), r.together, r.pin, r.reason, r."reserveRank"
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + atOnce))}::jsonb)
        as r ("prisonerId" uuid, position int, chosen boolean, tier int, line text, site text, place text, "capturedOn" text,
          quarters int, lines jsonb, together text, pin text, reason jsonb, "reserveRank" int)`;
}

type Asked = Omit<PeopleWindow, 'text'> & { among: readonly string[] | null };

const matching = (runId: RunId, { show, line, tier, gate, among }: Asked) => ({
  runId,
  show,
  line: line ?? null,
  tier: tier ?? null,
  gate: gate ?? null,
  among: among ? [...among] : null,
});

export type WindowRow = { position: number; prisonerId: string; total: number };

/** The ids in a window on a run's people, in the published order, and how many match in all. */
export async function findWindow(tx: Tx, scope: Scope, runId: RunId, asked: Asked) {
  if (scope.batches === 'none') return { ids: [], total: 0 };
  const { show, line, tier, gate, among } = matching(runId, asked);
  const [found] = await tx.$queryRaw<{ ids: string[]; total: number }[]>`
    with matching as materialized (
      select p.prisoner_id, p.position from plan_run_person p
      where p.run_id = ${runId}::uuid
        and case ${show} when 'in' then p.chosen when 'out' then not p.chosen when 'reserve' then p.reserve_rank is not null
          when 'uncovered' then p.prisoner_id::text in (
            select jsonb_array_elements_text(r.result -> 'withoutReserve') from plan_run r where r.id = ${runId}::uuid)
          else true end
        and (${line}::text is null or case when ${show} in ('in', 'reserve', 'uncovered') then p.line = ${line} else ${line} = any (p.lines) end)
        and (${tier}::int is null or p.tier = ${tier})
        and (${gate}::text is null or (p.reason -> 'gates') ? ${gate})
        and (${among}::uuid[] is null or p.prisoner_id = any (${among}::uuid[]))),
    page as (select prisoner_id, position from matching order by position offset ${asked.from} limit ${asked.count})
    select coalesce((select array_agg(prisoner_id::text order by position) from page), '{}') as ids,
      (select count(*)::int from matching) as total`;
  return found ?? { ids: [], total: 0 };
}

export const runPeopleByIds = (tx: Tx, scope: Scope, runId: RunId, ids: readonly string[]) =>
  tx.planRunPerson.findMany({
    where: scope.batches === 'none' ? { runId, prisonerId: { in: [] } } : { runId, prisonerId: { in: [...ids] } },
    orderBy: { position: 'asc' },
  });
export type RunPersonRow = Awaited<ReturnType<typeof runPeopleByIds>>[number];

/** Who was chosen, and why everybody was in or out: what a plan made again starts from. */
export async function findDecisions(tx: Tx, _scope: Scope, runId: RunId) {
  const rows = await tx.planRunPerson.findMany({
    where: { runId },
    select: { prisonerId: true, chosen: true, line: true, site: true, reason: true },
  });
  return {
    chosen: rows
      .flatMap(({ chosen, prisonerId: id, line, site }) => (chosen && line !== null ? [{ id, line, site }] : []))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    reasons: new Map(rows.map(({ prisonerId, reason }) => [prisonerId, reason as PlanReason])),
  };
}

export type Moved = { prisonerId: string; tier: number; line: string | null; site: string };
export type Differing = { side: 'a' | 'b'; among: Moved[]; total: number };

/** Who is chosen in one of two runs and not in the other, at most `most` of each side, first in the published order. */
export async function findDiffering(tx: Tx, _scope: Scope, { a, b, most }: { a: RunId; b: RunId; most: number }) {
  const only = (one: RunId, other: RunId) => tx.$queryRaw<(Moved & { total: number })[]>`
    select p.prisoner_id::text as "prisonerId", p.tier, p.line, p.site, (count(*) over ())::int as total
    from plan_run_person p
    where p.run_id = ${one}::uuid and p.chosen
      and not exists (select 1 from plan_run_person o where o.run_id = ${other}::uuid and o.prisoner_id = p.prisoner_id and o.chosen)
    order by p.position limit ${most}`;
  const [leaves, enters] = [await only(a, b), await only(b, a)];
  const [{ stays } = { stays: 0 }] = await tx.$queryRaw<{ stays: number }[]>`
    select count(*)::int as stays from plan_run_person p join plan_run_person o
      on o.run_id = ${b}::uuid and o.prisoner_id = p.prisoner_id and o.chosen
    where p.run_id = ${a}::uuid and p.chosen`;
  return { leaves, enters, stays };
}

/** Everybody of a set that travels together. */
export const findMates = async (tx: Tx, _scope: Scope, runId: RunId, together: string) =>
  (
    await tx.planRunPerson.findMany({
      where: { runId, together },
      orderBy: { position: 'asc' },
      select: { prisonerId: true },
    })
  ).map(({ prisonerId }) => prisonerId);
