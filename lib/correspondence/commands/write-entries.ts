import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { recordClaimWithin } from '../../evidence/commands/record-claim';
import { gradeNeedsReason } from '../../evidence/rules/grading';
import type { ClaimId, EntryId, LineId, PrisonerId, ThreadId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import type { PartialDate } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { dayNotInTheFuture, notInTheFuture } from '../../prisoners/commands/not-in-the-future';
import type { CorrespondentKind } from '../rules/correspondents';
import { isSerious, reportsDeath } from '../rules/entries';
import { claimOffered } from '../rules/offered';
import type { ClaimJudged, EntriesReceipt, Paper, SaidOfOne } from '../schema/entries';
import { alreadyRecorded, saveEntries } from '../store/entries';
import { holdLines } from '../store/lines';
import { keepStanding } from './keep-standing';

export type Matter = { id: ThreadId; number: number; correspondent: { kind: string } };
type Row = { lineId: LineId; said: SaidOfOne; at: string };
type Outcome = EntriesReceipt['rows'][number];
type Writing = { matter: Matter; paper: Paper; rows: readonly Row[]; now: Date };
type Written = Row & { entryId: EntryId; claimId: ClaimId | null; prisonerId: PrisonerId };

/**
 * Writes one paper down for several lines of a matter, within the caller's transaction: the entries, what of them the
 * person also recorded as evidence, where the lines stand afterwards, and the log. A line this paper was recorded for
 * before keeps its entry; one that is not in reach is missing. Nothing here moves a status or tells anybody.
 */
export async function writeEntries(tx: Tx, actor: Actor, { rows, now, ...of }: Writing): Promise<Outcome[]> {
  const scope = scopeOf(actor);
  const { matter, paper } = of;
  mustHaveHappened(paper, rows, now);
  const ids = rows.map(({ lineId }) => lineId);
  const lines = new Map((await holdLines(tx, scope, matter.id, ids)).map((line) => [line.id, line.prisonerId]));
  const before = await alreadyRecorded(tx, scope, paper, [...lines.keys()]);
  const written = new Map<LineId, Written>();
  for (const row of rows) {
    const prisonerId = lines.get(row.lineId) as PrisonerId | undefined;
    if (!prisonerId || before.has(row.lineId) || written.has(row.lineId)) continue;
    const judged = row.said.claim;
    const claimId = judged ? await claimFrom(tx, actor, { ...of, ...row, prisonerId, judged }) : null;
    written.set(row.lineId, { ...row, prisonerId, claimId, entryId: randomUUID() as EntryId });
  }
  const entries = [...written.values()];
  await saveEntries(
    tx,
    scope,
    entries.map((entry) => rowOf(entry, paper)),
    { id: actor.id ?? '', now },
  );
  await keepStanding(tx, scope, [...written.keys()]);
  await record(tx, actor, ...entries.map((entry) => logOf(entry, of)));
  return ids.map((lineId) => outcomeOf(lineId, { written: written.get(lineId), before: before.get(lineId) }));
}

function rowOf({ entryId, lineId, prisonerId, claimId, said: { claim: _, ...said } }: Written, paper: Paper) {
  const serious = said.healthState && isSerious(said.healthState);
  return { id: entryId, lineId, prisonerId, paper, said, serious, claimId };
}

const logOf = (
  { entryId, prisonerId, said, claimId }: Written,
  { matter, paper }: Pick<Writing, 'matter' | 'paper'>,
) => ({
  type: 'correspondence.recorded' as const,
  subject: { type: 'correspondence-entry', id: entryId },
  prisonerId,
  detail: {
    number: threadNumber(matter.number),
    kind: paper.kind,
    direction: paper.direction,
    reply: said.reply,
    subject: said.subject,
    death: reportsDeath(said),
    claim: claimId,
  },
});

type Known = { id: string; claimId: string | null };
function outcomeOf(
  lineId: LineId,
  { written, before }: { written: Written | undefined; before: Known | undefined },
): Outcome {
  if (written) return { lineId, outcome: 'recorded', entryId: written.entryId, claimId: written.claimId };
  if (!before) return { lineId, outcome: 'missing', entryId: null, claimId: null };
  return { lineId, outcome: 'already', entryId: before.id as EntryId, claimId: before.claimId as ClaimId | null };
}

function mustHaveHappened(paper: Paper, rows: readonly Row[], now: Date) {
  dayNotInTheFuture('paper.occurredOn', paper.occurredOn, now);
  if (paper.paperDate) dayNotInTheFuture('paper.paperDate', paper.paperDate, now);
  notInTheFuture(Object.fromEntries(rows.map(({ at, said }) => [`${at}about`, said.about])), now);
}

export type Claiming = {
  paper: Pick<Paper, 'kind' | 'direction' | 'occurredOn' | 'paperDate' | 'paperNumber'>;
  matter: Pick<Matter, 'number' | 'correspondent'>;
  prisonerId: PrisonerId;
  said: Pick<SaidOfOne, 'reply' | 'subject' | 'about'>;
  at: string;
  judged: ClaimJudged;
};

/** Records what the entry offers as evidence, as the person judged it; refused when it offers nothing. */
export async function claimFrom(tx: Tx, actor: Actor, { paper, matter, prisonerId, said, at, judged }: Claiming) {
  const offered = claimOffered({ ...paper, ...said }, matter.correspondent.kind as CorrespondentKind);
  if (!offered) throw new Refused('invalid', { faults: [{ at: `${at}claim`, code: 'no-claim-offered' }] });
  if (gradeNeedsReason({ ...judged, sourceKind: offered.sourceKind }) && !judged.note)
    throw new Refused('invalid', { faults: [{ at: `${at}claim.note`, code: 'grade-reason-missing' }] });
  const sourceReference = [threadNumber(matter.number), paper.paperNumber].filter(Boolean).join(', ');
  const { claimId } = await recordClaimWithin(tx, actor, {
    prisonerId,
    ...offered,
    detainingPowerId: null,
    asOf: said.about.precision === 'unknown' ? dayOf(paper.paperDate ?? paper.occurredOn) : said.about,
    place: null,
    sourceReference,
    reliability: judged.reliability,
    credibility: judged.credibility,
    gradeReason: judged.note?.slice(0, 500) ?? null,
    // What one paper says twice it says once.
    originKey: paper.paperNumber ? sourceReference : null,
    note: judged.note,
  });
  return claimId;
}

const dayOf = (day: string): PartialDate => ({ precision: 'day', from: day, to: day, approximate: false });
