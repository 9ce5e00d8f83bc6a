import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prepared } from '../../names/person';
import { compare, type Score, scoreVersion } from '../../names/score';
import type { PartScore } from '../../names/score/levels';
import { namesVersion } from '../../names/version';
import type { Tx } from '../../platform/db';
import { moved } from '../../platform/demand';
import { populationOf } from '../../prisoners/store/name-counts';
import { isOffered, type PairKind, type PairStatus, saysTheSame } from '../rules';
import {
  type KeptPair,
  matchableRecords,
  matchableSought,
  type PairIds,
  saveFound,
  saveScored,
} from '../store/keeping';
import { type Around, sidesOf } from '../store/words';
import { movedBy, standingOf } from './carry-words';

/** What one search again did, for the log. */
export type Kept = { found: number; changed: number; gone: number; contested: number };

/** Two that were compared just now. `score` sees them as the pair keeps them: the sought person or the first record is "ours". */
export type Seen = { readonly ids: PairIds; readonly score: Score };

const rules = { namesVersion, scoreVersion };
const kindOf = ({ soughtId }: PairIds): PairKind => (soughtId ? 'inquiry' : 'duplicate');
const keyOf = ({ soughtId, prisonerId, otherId }: PairIds) => `${soughtId ?? ''}/${prisonerId}/${otherId ?? ''}`;

type Keeping = {
  seen: readonly Seen[];
  before: readonly KeptPair[];
  /** What was said of them and counts now. */
  around: Around;
  now: Date;
};

/**
 * Brings the kept pairs of one person up to what was seen now: writes the new ones from "possible" up, gives the kept ones
 * their new score, lets go of those below the line, and puts to somebody those whose decision the score now contradicts.
 * Decides nothing. Doing it twice changes nothing.
 */
export async function keepPairs(tx: Tx, scope: Scope, { seen, before, around, now }: Keeping): Promise<Kept> {
  const scores = new Map(seen.map((one) => [keyOf(one.ids), one.score]));
  await scoreTheOthers(tx, scope, before, scores);
  const known = new Set(before.map(keyOf));
  const fresh = seen
    .filter(({ ids, score }) => !known.has(keyOf(ids)) && isOffered(kindOf(ids), score))
    .map(({ ids, score }) => ({ ids, score, kind: kindOf(ids) }));
  const { count: found } = await saveFound(tx, scope, fresh, { ...rules, now });
  const done: Kept = { found, changed: 0, gone: 0, contested: 0 };
  for (const row of before) await keepOne(tx, scope, { row, score: scores.get(keyOf(row)) ?? null, around, now, done });
  return done;
}

/** A kept pair the search did not bring up is compared all the same, while both sides are there. */
async function scoreTheOthers(tx: Tx, scope: Scope, before: readonly KeptPair[], scores: Map<string, Score>) {
  const unseen = before.filter((row) => !scores.has(keyOf(row)));
  if (unseen.length === 0) return;
  const records = await matchableRecords(
    tx,
    scope,
    unseen.flatMap(({ prisonerId, otherId }) => [prisonerId, ...(otherId ? [otherId] : [])]),
  );
  const sought = await matchableSought(
    tx,
    scope,
    unseen.flatMap(({ soughtId }) => soughtId ?? []),
  );
  const population = await populationOf(tx, scope);
  const sidesOf = ({ soughtId, prisonerId, otherId }: KeptPair): (Prepared | undefined)[] =>
    soughtId ? [sought.get(soughtId), records.get(prisonerId)] : [records.get(prisonerId), records.get(otherId ?? '')];
  for (const row of unseen) {
    const [ours, theirs] = sidesOf(row);
    if (ours && theirs) scores.set(keyOf(row), compare(ours, theirs, population));
  }
}

type One = { row: KeptPair; score: Score | null; around: Around; now: Date; done: Kept };

async function keepOne(tx: Tx, scope: Scope, { row, score, around, now, done }: One) {
  const before = asKept(row);
  const linked = around.pairs.find(({ id }) => id === row.id)?.linked ?? false;
  const pair = { kind: row.kind as PairKind, status: row.status as PairStatus, ...sidesOf(row), linked };
  const standing = standingOf(around, pair);
  const { status, carried } = movedBy(pair, standing, score ?? before, { comparable: score !== null });
  const news = score && !(sameRules(row) && saysTheSame(before, score)) ? score : null;
  if (!news && status === row.status && carried === row.carried) return;
  // Somebody decided or searched meanwhile: the job is run again, on what they left.
  moved(await saveScored(tx, scope, row, { score: news, status, carried, now, ...rules }));
  done.changed += 1;
  if (status === 'gone') done.gone += 1;
  if (status === 'contested' && row.status !== 'contested') done.contested += 1;
}

const sameRules = (row: KeptPair) => row.namesVersion === namesVersion && row.scoreVersion === scoreVersion;

const asKept = ({ bits, band, brothers, reasons }: KeptPair): Score => ({
  bits,
  band: band as Score['band'],
  brothers,
  parts: reasons as unknown as PartScore[],
});
