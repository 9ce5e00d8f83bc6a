import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { dayFromColumn, dayToColumn } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import type { OpeningCause } from '../rules/attention';
import { holdPolicy, isRederived, saveRederived } from '../store/policy';
import { holdRecords, pageOfStanding, pageToLookAgain } from '../store/standing';
import { rederive } from './rederive';

const actor = systemActor('evidence');
const scope = scopeOf(actor);
const piece = 200;

/**
 * Measures everything on file by the policy in force and puts what it does not carry on the list of what needs attention.
 * A piece is a transaction; begun again it finds what is open already and changes nothing twice. Who adopts a policy sees
 * no case, and a registry is no single transaction: so this is the system's, and the version says when it is done.
 */
export async function rederiveEverything(): Promise<{
  looked: number;
  opened: number;
  passed: number;
  policy: number;
}> {
  const policy = await transaction(actor, async (tx) => (await holdPolicy(tx, scope)).number);
  const because = policy === 1 ? 'found-on-file' : 'policy-adopted';
  const sum = await inPieces(because, (tx, after) => pageOfStanding(tx, scope, after, piece));
  await transaction(actor, async (tx) => {
    // Another version may have been adopted meanwhile; its own job measures by it.
    const { count } = await saveRederived(tx, scope, policy, new Date());
    if (count === 0) return;
    const detail = { looked: sum.looked, opened: sum.opened, passed: sum.passed };
    await record(tx, actor, { type: 'policy.rederived', subject: { type: 'policy', id: String(policy) }, detail });
  });
  return { ...sum, policy };
}

/**
 * Looks again at what is open, whose cause may have gone by a road that derives nothing (a return, a void record), and at
 * what was left until a day that has come. After a new start also everything, if the policy in force has not seen it.
 */
export async function lookAgain(now = new Date()) {
  const behind = await transaction(actor, async (tx) => {
    const { number } = await holdPolicy(tx, scope);
    return !(await isRederived(tx, scope, number));
  });
  if (behind) return rederiveEverything();
  const today = dayToColumn(dayFromColumn(now)) ?? now;
  return inPieces('look-again', (tx, after) => pageToLookAgain(tx, scope, today, after, piece), now);
}

type Page = (tx: Tx, after: string | null) => Promise<string[]>;

async function inPieces(because: OpeningCause, page: Page, now?: Date) {
  const sum = { looked: 0, opened: 0, passed: 0 };
  for (let after: string | null = null; ; ) {
    const from: string | null = after;
    const done = await transaction(actor, async (tx) => {
      const policy = await holdPolicy(tx, scope);
      const ids = (await page(tx, from)) as PrisonerId[];
      await holdRecords(tx, scope, ids);
      return { ids, ...(await rederive(tx, actor, { ids, because, now: now ?? new Date(), policy })) };
    });
    sum.looked += done.ids.length;
    sum.opened += done.opened;
    sum.passed += done.passed;
    if (done.ids.length < piece) return sum;
    after = done.ids.at(-1) ?? null;
  }
}
