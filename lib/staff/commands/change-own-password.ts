import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEnter } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { UserId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { hashSecret, verifySecret } from '../../platform/crypto';
import { reading, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { spendAttempt } from '../../platform/rate-limit';
import type { OwnPassword } from '../schema';
import { findPassword, revokeSessions, savePassword } from '../store/users';

/**
 * Changes one's own password: the present one must be given, and every session but `keep` ends. Tries are counted like
 * sign-ins, so that a screen left open does not become a place to guess. A repeat after a lost answer succeeds again.
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, wanted, keep }: OwnPassword & { keep: string | null },
) {
  must(mayEnter(actor));
  const userId = actor.id as UserId;
  await spendAttempt('sign-in', `own-password:${userId}`);
  const stored = await reading(actor, (tx) => findPassword(tx, scopeOf(actor), userId));
  if (!(await verifySecret(stored, current)) && !(await verifySecret(stored, wanted)))
    throw new Refused('invalid', { faults: [{ at: 'current', code: 'wrong-password' }] });
  const passwordHash = await hashSecret(wanted);
  return transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const now = new Date();
    moved(await savePassword(tx, scope, userId, { hash: passwordHash, mustChange: false, now }), 'not-found');
    const { count } = await revokeSessions(tx, scope, userId, { now, but: keep });
    await record(tx, actor, {
      type: 'user.password-set',
      subject: { type: 'user', id: userId },
      detail: { own: true, sessionsEnded: count },
    });
    return { ended: count };
  });
}
