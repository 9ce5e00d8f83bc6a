import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { UserId } from '../../kernel/ids';
import { hashSecret } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { firstPassword } from '../passwords';
import type { NewUser } from '../schema';
import { saveUser } from '../store/users';

/** Makes a member of staff with a first password, which is in the answer and nowhere else. The e-mail must be new. */
export async function createUser(actor: Actor, { email, name, roles }: NewUser) {
  must(mayAdminister(actor));
  const password = firstPassword(email);
  const passwordHash = await hashSecret(password);
  const { userId } = await transaction(actor, async (tx) => {
    const id = randomUUID() as UserId;
    await saveUser(tx, scopeOf(actor), { id, email, name, roles, by: actor.id, passwordHash });
    await record(tx, actor, { type: 'user.created', subject: { type: 'user', id }, detail: { roles } });
    return { userId: id };
  });
  return { userId, password };
}
