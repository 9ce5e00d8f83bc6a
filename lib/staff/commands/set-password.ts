import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { UserId } from '../../kernel/ids';
import { hashSecret } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { firstPassword } from '../passwords';
import { findUser, revokeSessions, savePassword } from '../store/users';

/** Gives a user a new first password, shown in the answer and nowhere else, and ends all their sessions. */
export async function setPassword(actor: Actor, { userId }: { userId: UserId }) {
  must(mayAdminister(actor));
  const password = firstPassword(userId);
  const passwordHash = await hashSecret(password);
  await transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const now = new Date();
    found(await findUser(tx, scope, userId));
    moved(await savePassword(tx, scope, userId, { hash: passwordHash, mustChange: true, now }), 'not-found');
    const { count } = await revokeSessions(tx, scope, userId, { now });
    await record(tx, actor, {
      type: 'user.password-set',
      subject: { type: 'user', id: userId },
      detail: { sessionsEnded: count },
    });
    return { userId };
  });
  return { userId, password };
}

/** Ends every session of a user: their next request finds them signed out. */
export const endSessions = (actor: Actor, { userId }: { userId: UserId }) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    found(await findUser(tx, scope, userId));
    const { count } = await revokeSessions(tx, scope, userId, { now: new Date() });
    await record(tx, actor, {
      type: 'user.sessions-ended',
      subject: { type: 'user', id: userId },
      detail: { sessionsEnded: count },
    });
    return { ended: count };
  });
