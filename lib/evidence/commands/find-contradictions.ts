import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { placeRulesVersion } from '../../names/normal/detention-place';
import { reading, type Tx, transaction } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { contradictionRulesVersion } from '../rules/contradictions';
import { nextUnknownPlaces, savePlaceSpellings } from '../store/place-spellings';
import { findSweep, nextThatSay, saveSweep } from '../store/sweep';
import { lookForContradictionsNow } from './look-for-contradictions';

const finder = systemActor('contradictions');
const scope = scopeOf(finder);
// Which places differ is half of the rules: when either half changes, everything is gone through again.
const sweep = { name: 'contradictions', rulesVersion: contradictionRulesVersion * 1000 + placeRulesVersion };
const piece = 100;
/** How long one job goes on before it lets others go first. */
const turn = 20_000;

/**
 * Looks for contradictions in everything that was on file before there was anybody to look, or that was looked at by older
 * rules; a turn at a time, going on where it was cut off. What was found before is not opened again. Answers how many
 * records were looked at in this turn.
 */
export async function findContradictions(clock: () => number = Date.now): Promise<{ records: number; done: boolean }> {
  const until = clock() + turn;
  await learnPlaces();
  let after = await reading(finder, async (tx) => (await findSweep(tx, scope, sweep))?.after ?? null);
  for (let records = 0; ; ) {
    const ids = await reading(finder, (tx) => nextThatSay(tx, scope, after, piece));
    for (const id of ids) await lookForContradictionsNow(id);
    records += ids.length;
    after = ids.at(-1) ?? after;
    const done = ids.length < piece;
    const more = !done && clock() > until;
    await transaction(finder, async (tx) => {
      await saveSweep(tx, scope, sweep, { after: done ? null : after, doneAt: done ? new Date() : null });
      if (more) await queueFinding(tx);
    });
    if (done || more) return { records, done };
  }
}

/** Learns which place is meant by every text on file that has not been understood yet. Answers how many texts. */
export async function learnPlaces(): Promise<number> {
  for (let learnt = 0; ; ) {
    const texts = await transaction(finder, async (tx) => {
      const unknown = await nextUnknownPlaces(tx, scope, 500);
      if (unknown.length > 0) await savePlaceSpellings(tx, scope, unknown);
      return unknown;
    });
    learnt += texts.length;
    if (texts.length === 0) return learnt;
  }
}

export const queueFinding = (tx: Tx) => addJob(tx, 'find-contradictions', {}, { jobKey: 'find-contradictions' });

/** Queues the search when it has not been through everything by the rules in force. */
export async function queueFindingIfDue(tx: Tx) {
  const row = await findSweep(tx, scope, sweep);
  if (!row?.doneAt) await queueFinding(tx);
}
