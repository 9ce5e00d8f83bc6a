import 'server-only';
import type { Scope } from '../../access/scope';
import { saysTheSame, type Verdict, type Weight } from '../../matching/rules';
import { matchableRecords, matchableSought } from '../../matching/store/keeping';
import type { Prepared } from '../../names/person';
import { compare, type Score, scoreVersion } from '../../names/score';
import type { PartScore } from '../../names/score/levels';
import { namesVersion } from '../../names/version';
import type { Tx } from '../../platform/db';
import { moved } from '../../platform/demand';
import { populationOf } from '../../prisoners/store/name-counts';
import { type CandidateStatus, isOffered, moveCandidate, onScore } from '../rules/candidate';
import {
  type CandidateIds,
  type KeptCandidate,
  saveFound,
  saveScored,
  searchedSightings,
  waitingAmong,
} from '../store/keeping';

/** What one search again did, for the log. */
export type Kept = { found: number; changed: number; gone: number; contested: number };

/** Two that were compared just now. `score` sees the sighting as "ours". */
export type Seen = { readonly ids: CandidateIds; readonly score: Score };

const rules = { namesVersion, scoreVersion };
const keyOf = ({ sightingId, prisonerId, soughtId }: CandidateIds) =>
  `${sightingId}/${prisonerId ?? ''}/${soughtId ?? ''}`;

/**
 * Brings kept candidates up to what was seen now: writes the new ones for sightings that wait, gives the kept ones their new
 * score, lets go of those below the line, and puts to somebody those whose decision the score now contradicts. Decides
 * nothing. Doing it twice changes nothing.
 */
export async function keepCandidates(
  tx: Tx,
  scope: Scope,
  { seen, before, now }: { seen: readonly Seen[]; before: readonly KeptCandidate[]; now: Date },
): Promise<Kept> {
  const scores = new Map(seen.map(({ ids, score }) => [keyOf(ids), score]));
  await scoreTheOthers(tx, scope, before, scores);
  const known = new Set(before.map(keyOf));
  const waiting = await waitingAmong(tx, scope, [...new Set(seen.map(({ ids }) => ids.sightingId))]);
  const fresh = seen.filter(
    ({ ids, score }) => !known.has(keyOf(ids)) && waiting.has(ids.sightingId) && isOffered(score),
  );
  const { count: found } = await saveFound(tx, scope, fresh, { ...rules, now });
  const done: Kept = { found, changed: 0, gone: 0, contested: 0 };
  for (const row of before) await keepOne(tx, scope, { row, score: scores.get(keyOf(row)) ?? null, now, done });
  return done;
}

/** A kept candidate the search did not bring up is compared all the same, while both sides are there. */
async function scoreTheOthers(tx: Tx, scope: Scope, before: readonly KeptCandidate[], scores: Map<string, Score>) {
  const unseen = before.filter((row) => !scores.has(keyOf(row)));
  if (unseen.length === 0) return;
  const sightings = await searchedSightings(
    tx,
    scope,
    unseen.map(({ sightingId }) => sightingId),
  );
  const records = await matchableRecords(
    tx,
    scope,
    unseen.flatMap(({ prisonerId }) => prisonerId ?? []),
  );
  const sought = await matchableSought(
    tx,
    scope,
    unseen.flatMap(({ soughtId }) => soughtId ?? []),
  );
  const population = await populationOf(tx, scope);
  const theirsOf = ({ prisonerId, soughtId }: KeptCandidate): Prepared | undefined =>
    prisonerId ? records.get(prisonerId) : sought.get(soughtId ?? '');
  for (const row of unseen) {
    const [ours, theirs] = [sightings.get(row.sightingId), theirsOf(row)];
    if (ours && theirs) scores.set(keyOf(row), compare(ours, theirs, population));
  }
}

async function keepOne(
  tx: Tx,
  scope: Scope,
  { row, score, now, done }: { row: KeptCandidate; score: Score | null; now: Date; done: Kept },
) {
  const before = asKept(row);
  const action = onScore(
    { status: row.status as CandidateStatus, decided: decidedOf(row) },
    score ?? before,
    score !== null,
  );
  const move = action && moveCandidate(row.status as CandidateStatus, action);
  const status = move?.ok ? move.to : (row.status as CandidateStatus);
  const news = score && !(sameRules(row) && saysTheSame(before, score)) ? score : null;
  if (!news && status === row.status) return;
  // Somebody decided or searched meanwhile: the job is run again, on what they left.
  moved(await saveScored(tx, scope, row, { score: news, status, now, ...rules }));
  done.changed += 1;
  if (status === 'gone') done.gone += 1;
  if (status === 'contested' && row.status !== 'contested') done.contested += 1;
}

const sameRules = (row: KeptCandidate) => row.namesVersion === namesVersion && row.scoreVersion === scoreVersion;

const asKept = ({ bits, band, brothers, reasons }: KeptCandidate): Score => ({
  bits,
  band: band as Score['band'],
  brothers,
  parts: reasons as unknown as PartScore[],
});

/** The decision in force, with the score it was made on. */
function decidedOf({ verdict, decisions: [newest] }: KeptCandidate): (Weight & { verdict: Verdict }) | null {
  if (!verdict || !newest || newest.verdict !== verdict) return null;
  return {
    bits: newest.bits,
    band: newest.band as Weight['band'],
    brothers: newest.brothers,
    verdict: verdict as Verdict,
  };
}
