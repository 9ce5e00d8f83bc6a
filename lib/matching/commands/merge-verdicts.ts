import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { inOrder } from '../rules';
import { findPairOf } from '../store/decide';
import { sayOfPair, unsayOfPair } from './say-of-pair';

type About = { ids: readonly [PrisonerId, PrisonerId]; note: string | null; now: Date };

/** That two records were joined says "the same" of the pair, if it was ever found. */
export const sayJoined = (tx: Tx, actor: StaffActor, about: About) => say(tx, actor, about, 'same');

/** That they were parted because they are two people says "not the same". */
export const sayTwoPeople = (tx: Tx, actor: StaffActor, about: About) => say(tx, actor, about, 'not-same');

async function say(tx: Tx, actor: StaffActor, { ids, note, now }: About, verdict: 'same' | 'not-same') {
  const pair = await pairBetween(tx, actor, ids);
  // A pair that vanished from the queue is not looked at any more; the join itself is the record of what was decided.
  if (pair && pair.status !== 'gone' && pair.verdict !== verdict)
    await sayOfPair(tx, actor, pair, { verdict, note, now });
}

/** That they were parted without saying why takes back what was said: the pair waits for a decision again. */
export async function sayNothingAnyMore(tx: Tx, actor: StaffActor, { ids, note, now }: About) {
  const pair = await pairBetween(tx, actor, ids);
  if (pair?.verdict) await unsayOfPair(tx, actor, pair, { reason: 'new-facts', note, now });
}

function pairBetween(tx: Tx, actor: StaffActor, ids: About['ids']) {
  const [prisonerId, otherId] = inOrder(...ids);
  return findPairOf(tx, scopeOf(actor), { prisonerId, otherId });
}
