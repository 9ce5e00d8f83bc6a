import type { StaffActor } from '@/lib/access/actor';
import type { MergeId, PrisonerId } from '@/lib/kernel/ids';
import { mergeRecords } from '@/lib/matching/commands/merge-records';
import { compareRecords } from '@/lib/matching/queries/compare-records';
import { readSplit } from '@/lib/matching/queries/read-split';
import type { FactChoices } from '@/lib/matching/rules/merge-facts';
import type { Owner } from '@/lib/matching/rules/unmerge';
import type { MergeComparison, MergeRequest } from '@/lib/matching/schema/merge';
import { pastTheRules } from '../setup/database';

export const hanging = [
  'prisoner_name',
  'prisoner_identifier',
  'prisoner_kin',
  'prisoner_place',
  'prisoner_event',
  'claim',
  'confirmation',
  'sought_person',
  'record_share',
  'family_telling',
  'batch_member',
  'correspondence_line',
  'correspondence_entry',
  'attachment',
  'debrief',
  'album_photo',
  'identity_case',
  'identity_claimed',
  'identity_check',
  'identity_decision',
  'dna_donor',
  'dna_request',
  'death_decision',
  'prisoner_travel',
  'prisoner_medical',
] as const;

const besideOf = (table: string) =>
  table === 'prisoner' || table === 'prisoner_travel' ? '{version,updated_at}' : '{}';
const rowsIn = (table: string) =>
  `'${table}', (select coalesce(jsonb_agg(row order by row::text), '[]')
    from (select to_jsonb(r) - '${besideOf(table)}'::text[] as row
    from ${table} r where ${table === 'prisoner' ? 'id' : 'prisoner_id'} = any ($1::uuid[])) rows)`;

/** Everything on file about these records, past the rules: own columns and every row, but for the counters of changes. */
export async function everythingOf(ids: readonly string[]): Promise<Record<string, unknown[]>> {
  const tables = ['prisoner', ...hanging].map(rowsIn).join(', ');
  const [found] = await pastTheRules<{ all: Record<string, unknown[]> }>(
    `select jsonb_build_object(${tables}) as all`,
    [ids],
  );
  return found?.all ?? {};
}

/**
 * Every pair of these records with others, and everything decided about it, past the rules: what counts, not what the score
 * was last. A pair that is offered to nobody and of which nothing was ever said is none.
 */
export const saidAbout = (ids: readonly string[]) =>
  pastTheRules<{ third: string; status: string; verdict: string | null; carried: string | null; said: unknown[] }>(
    `select c.id, c.prisoner_id, c.status, c.verdict, c.carried, d.said,
        coalesce(c.sought_id, case when c.prisoner_id = any ($1::uuid[]) then c.other_id else c.prisoner_id end) as third
      from match_candidate c cross join lateral (
        select coalesce(jsonb_agg(to_jsonb(d) order by d.decided_at, d.id), '[]') as said from match_decision d where d.candidate_id = c.id) d
      where (c.prisoner_id = any ($1::uuid[]) or c.other_id = any ($1::uuid[]))
        and not (c.prisoner_id = any ($1::uuid[]) and coalesce(c.other_id = any ($1::uuid[]), false))
        and (c.status <> 'gone' or d.said <> '[]')
      order by c.id`,
    [ids],
  );

/** How many rows of a table hang from a record. */
export const countOf = async (table: (typeof hanging)[number], prisonerId: string) =>
  Number(
    (await pastTheRules<{ n: string }>(`select count(*) as n from ${table} where prisoner_id = $1`, [prisonerId]))[0]
      ?.n,
  );

/** The choices a person makes who always takes the side of the record that is kept. */
export function keepingAll(comparison: MergeComparison): FactChoices {
  return Object.fromEntries(comparison.facts.filter(({ differs }) => differs).map(({ fact }) => [fact, 'kept']));
}

export function requestFrom(comparison: MergeComparison, more: Partial<MergeRequest> = {}): MergeRequest {
  return {
    keptVersion: comparison.kept.version,
    goneVersion: comparison.gone.version,
    facts: keepingAll(comparison),
    status: comparison.status.suggested ?? comparison.kept.status,
    reason: 'One capture card, copied twice.',
    notBrothers: null,
    seen: comparison.chain.records.map(({ id }) => id),
    ...more,
  };
}

type Ids = { id: PrisonerId; otherId: PrisonerId };

/** Looks at both, then joins or proposes, as the screen does. */
export async function joinAs(actor: StaffActor, ids: Ids, more: Partial<MergeRequest> = {}) {
  const comparison = await compareRecords(actor, ids);
  return mergeRecords(actor, { ...ids, ...requestFrom(comparison, more) });
}

/** What the parting page asks, answered with one owner throughout. */
export async function answersFor(actor: StaffActor, mergeId: MergeId, owner: Owner = 'kept') {
  const split = await readSplit(actor, { mergeId });
  return { split, answers: Object.fromEntries(split.asked.map(({ key }) => [key, owner])) };
}
