import 'server-only';
import type { Actor } from '../../access/actor';
import type { Role } from '../../access/roles';
import { mayAdminister } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { UserId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { UserLine } from '../schema';
import { allUsers, findUser, openSessions } from '../store/users';

type Row = NonNullable<Awaited<ReturnType<typeof findUser>>>;
type Sessions = Awaited<ReturnType<typeof openSessions>>;

/** Everybody who works or worked here, with their roles and the sessions they have open. */
export const listUsers = (actor: Actor): Promise<{ users: UserLine[] }> =>
  reading(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const sessions = await openSessions(tx, scope, new Date());
    return { users: (await allUsers(tx, scope)).map((row) => lineOf(row, sessions)) };
  });

/** One member of staff. */
export const readUser = (actor: Actor, { userId }: { userId: UserId }): Promise<UserLine> =>
  reading(actor, async (tx) => {
    must(mayAdminister(actor));
    const scope = scopeOf(actor);
    const row = found(await findUser(tx, scope, userId));
    return lineOf(row, await openSessions(tx, scope, new Date()));
  });

function lineOf({ id, email, displayName, active, version, createdAt, roles }: Row, sessions: Sessions): UserLine {
  const own = sessions.find(({ userId }) => userId === id);
  return {
    id: id as UserId,
    email,
    name: displayName,
    active,
    version,
    roles: roles.map(({ role }) => role as Role),
    createdAt: createdAt.toISOString(),
    lastSeenAt: own?._max.lastSeenAt?.toISOString() ?? null,
    sessions: own?._count._all ?? 0,
  };
}
