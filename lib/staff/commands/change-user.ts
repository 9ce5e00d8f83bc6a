import 'server-only';
import type { Actor } from '../../access/actor';
import type { Role } from '../../access/roles';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { UserId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { mayChangeUser } from '../rules';
import type { UserChange } from '../schema';
import { activeAdministrators, findUser, revokeSessions, saveUserChange } from '../store/users';

/**
 * Changes a user's name and roles, and lets them in or not. A role taken away and a disabled user are so from the next
 * request on; disabling also ends every session. The last administrator stays one.
 */
export const changeUser = (actor: Actor, { userId, ...change }: UserChange & { userId: UserId }) =>
  transaction(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const now = new Date();
    const administrators = await activeAdministrators(tx, scope);
    const user = found(await findUser(tx, scope, userId));
    const before = { active: user.active, roles: user.roles.map(({ role }) => role as Role) };
    must(mayChangeUser(before, change, administrators.filter((id) => id !== userId).length));
    const { count } = await saveUserChange(tx, scope, userId, { ...change, by: actor.id, now });
    if (count !== 1) throw new Refused('changed-meanwhile', { current: currentOf(user) });
    if (!change.active) await revokeSessions(tx, scope, userId, { now });
    await record(tx, actor, {
      type: before.active && !change.active ? 'user.disabled' : 'user.changed',
      subject: { type: 'user', id: userId },
      detail: { rolesBefore: before.roles, roles: change.roles, active: change.active },
    });
    return { userId, version: change.version + 1 };
  });

const currentOf = (user: NonNullable<Awaited<ReturnType<typeof findUser>>>) => ({
  name: user.displayName,
  roles: user.roles.map(({ role }) => role),
  active: user.active,
  version: user.version,
});
