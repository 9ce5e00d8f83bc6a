import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { type BatchRow, findBatch } from '../../exchanges/store/batch';
import type { BatchId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { type SetUp, setUpFaults } from '../rules/set-up';
import { maySetUpNow } from '../rules/set-up-work';
import type { ChangedSetUp } from '../schema/set-up';
import { linesOfBatch } from '../store/lines';
import { findSetUp, saveSetUp } from '../store/set-up';

/**
 * Saves the working sheet of a batch's plan at the version it was read at (0: there was none). Refused with what somebody
 * else saved meanwhile, or with every fault at its field. No plan and no snapshot made before changes by it.
 */
export const changeSetUp = (actor: Actor, { id, version, content }: ChangedSetUp & { id: BatchId }) =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const { id: userId } = staffOf(actor);
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    must(maySetUpNow(batch));
    await mustFit(tx, scope, batch, content);
    const { count } = await saveSetUp(tx, scope, { batchId: id, version }, { content, userId, now: new Date() });
    if (count !== 1) throw new Refused('changed-meanwhile', { current: await theirs(tx, scope, id) });
    await record(tx, actor, { type: 'plan.set-up-changed', batchId: id, detail: { version: version + 1 } });
    return { version: version + 1 };
  });

async function mustFit(tx: Tx, scope: Scope, batch: BatchRow, content: SetUp) {
  const sides = [batch.oursId, batch.theirsId];
  const reading = sides.includes(content.reading) ? content.reading : batch.oursId;
  const { lines } = await linesOfBatch(tx, scope, batch, reading);
  const faults = setUpFaults(content, { sides, lines: lines.map((line) => line.id) });
  if (faults.length > 0)
    throw new Refused('invalid', { faults: faults.map(({ at, code }) => ({ at: `content.${at}`, code })) });
}

/** What the other person saved, for the screen that shows both versions side by side. */
async function theirs(tx: Tx, scope: Scope, id: BatchId) {
  const row = await findSetUp(tx, scope, id);
  const names = await staffNames(tx, scope, [row?.updatedById ?? null]);
  return {
    version: row?.version ?? 0,
    name: row ? (names.get(row.updatedById) ?? null) : null,
    time: row?.updatedAt.toISOString() ?? '',
    content: row?.content ?? null,
  };
}
