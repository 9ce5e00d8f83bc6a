import 'server-only';
import type { Scope } from '../../access/scope';
import type { PairId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { moved } from '../../platform/demand';
import { isOffered, movePair, onScore, type Weight } from '../rules';
import { type Standing, standingFor, standsFor } from '../rules/words';
import { type Around, type SaidPair, saveCarried, wordsAround, writePairThatStands } from '../store/words';

/** What carrying did, for the log. */
export type Carried = { carried: number; contested: number };

type People = {
  /** Records, or sought persons. */
  ids: readonly string[];
  /** Set when records are parted: pairs found since the join are offered again only when they are found again. */
  foundBefore?: Date;
};

/**
 * Brings the pairs of these people up to what was said of the records joined into either side: it outweighs the score, a
 * pair without a row gets one, and what contradicts is put to somebody. What is said no longer of them is carried no
 * longer. Decides nothing, changes no decision; doing it twice changes nothing. Answers what counts now.
 */
export async function carryWords(
  tx: Tx,
  scope: Scope,
  { ids, foundBefore }: People,
): Promise<{ around: Around; done: Carried }> {
  let around = await wordsAround(tx, scope, ids);
  const done = { carried: 0, contested: 0 };
  if (around.joins.size === 0 && !foundBefore) return { around, done };
  const missing = pairsToWrite(around, new Set(ids));
  for (const id of missing) await writePairThatStands(tx, scope, id);
  if (missing.length > 0) around = await wordsAround(tx, scope, ids);
  for (const pair of around.pairs) {
    if (!(ids.includes(pair.one) || ids.includes(pair.other)) || !bothStand(pair, around)) continue;
    await carryTo(tx, scope, { pair, standing: standingOf(around, pair), foundBefore, done });
  }
  return { around, done };
}

/** What is in force for a pair. */
export const standingOf = (
  { words, joins }: Pick<Around, 'words' | 'joins'>,
  pair: Pick<SaidPair, 'one' | 'other' | 'linked'>,
) => standingFor(pair, words, joins, pair.linked);

const bothStand = ({ one, other }: SaidPair, { joins }: Around) => !joins.has(one) && !joins.has(other);

/** Pairs that something was said of, while the records that stand for their two sides are no pair yet. */
function pairsToWrite({ pairs, words, joins }: Around, people: ReadonlySet<string>): PairId[] {
  const keyOf = (one: string, other: string) => [one, other].sort().join('/');
  const known = new Set(pairs.map(({ one, other }) => keyOf(one, other)));
  const written: PairId[] = [];
  for (const { one, other, verdict, pairId } of words) {
    const [first, second] = [standsFor(one, joins), standsFor(other, joins)];
    const asked = people.has(first) || people.has(second);
    if (verdict === 'withdrawn' || first === second || !asked || known.has(keyOf(first, second))) continue;
    known.add(keyOf(first, second));
    written.push(pairId as PairId);
  }
  return written;
}

type One = { pair: SaidPair; standing: Standing; foundBefore: Date | undefined; done: Carried };

async function carryTo(tx: Tx, scope: Scope, { pair, standing, foundBefore, done }: One) {
  const waits = pair.status === 'open' || pair.status === 'gone';
  // Without a decision it is the search that finds and lets go.
  if (waits && !standing.inForce) return;
  const offered = isOffered(pair.kind, pair) && !(foundBefore && pair.foundAt >= foundBefore);
  const first = movedBy(pair, standing, pair, { comparable: true, offered });
  const { status, carried } = movedBy({ ...pair, ...first }, standing, pair, { comparable: true, offered });
  if (status === pair.status && carried === pair.carried) return;
  moved(await saveCarried(tx, scope, pair, { status, carried }));
  if (carried && carried !== pair.carried) done.carried += 1;
  if (status === 'contested' && pair.status !== 'contested') done.contested += 1;
}

/** Where a score and what is in force move a pair, and what is carried to it. */
export function movedBy(
  pair: Pick<SaidPair, 'kind' | 'status'>,
  { inForce, carried, clash }: Standing,
  score: Weight,
  { comparable, offered }: { comparable: boolean; offered?: boolean },
) {
  const action = onScore({ ...pair, decided: inForce, clash }, score, comparable, offered);
  const move = action && movePair(pair.status, action);
  return { status: move?.ok ? move.to : pair.status, carried: carried ? (inForce?.verdict ?? null) : null };
}
