import 'server-only';
import { randomUUID } from 'node:crypto';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { hashSecret } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { firstPassword } from '../passwords';
import { newUser } from '../schema';
import { saveUser } from '../store/users';

const actor = systemActor('create-administrator');

/**
 * Makes an administrator from the machine itself: how the first one comes to be. Answers the first password, which is
 * kept nowhere. Refuses an e-mail somebody has (`duplicate`).
 */
export async function createAdministrator(given: { email: string; name: string }) {
  const { email, name, roles } = newUser.parse({ ...given, roles: ['administrator'] });
  const password = firstPassword(email);
  const passwordHash = await hashSecret(password);
  await transaction(actor, async (tx) => {
    const id = randomUUID();
    await saveUser(tx, scopeOf(actor), { id, email, name, roles, by: null, passwordHash });
    await record(tx, actor, { type: 'user.created', subject: { type: 'user', id }, detail: { roles } });
  });
  return { email, password };
}
