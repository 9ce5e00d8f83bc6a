import 'server-only';
import type { Role } from '../../access/roles';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

const columns = {
  id: true,
  email: true,
  displayName: true,
  active: true,
  version: true,
  createdAt: true,
  roles: { select: { role: true } },
} as const;

const within = (scope: Scope) => (scope.users ? {} : { id: { in: [] } });

/** Everybody who works or worked here, by name. */
export const allUsers = (tx: Tx, scope: Scope) =>
  tx.user.findMany({ where: within(scope), select: columns, orderBy: [{ displayName: 'asc' }, { id: 'asc' }] });

export const findUser = (tx: Tx, scope: Scope, id: string) =>
  tx.user.findFirst({ where: { AND: [{ id }, within(scope)] }, select: columns });

/** The sessions in force, by user: how many, and when the last of them was seen. */
export const openSessions = (tx: Tx, _scope: Scope, now: Date) =>
  tx.session.groupBy({
    by: ['userId'],
    where: { revokedAt: null, expiresAt: { gt: now } },
    _count: { _all: true },
    _max: { lastSeenAt: true },
  });

/**
 * The active administrators, held until the transaction ends: of two who take each other's role away, the second waits
 * and then sees what the first did.
 */
export async function activeAdministrators(tx: Tx, _scope: Scope): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select u.id from app_user u join user_role r on r.user_id = u.id
    where r.role = 'administrator' and u.active order by u.id for update of u, r`;
  return rows.map(({ id }) => id);
}

export async function saveUser(
  tx: Tx,
  _scope: Scope,
  user: { id: string; email: string; name: string; roles: readonly Role[]; by: string | null; passwordHash: string },
) {
  const { id, email, name, passwordHash } = user;
  await tx.user.createMany({ data: [{ id, email, displayName: name }] });
  await saveRoles(tx, id, user.roles, user.by);
  await tx.userCredential.createMany({ data: [{ userId: id, passwordHash, mustChange: true }] });
}

/** Changes a user from the version it was read at; a count of zero means somebody was faster. */
export async function saveUserChange(
  tx: Tx,
  _scope: Scope,
  id: string,
  change: { name: string; active: boolean; roles: readonly Role[]; version: number; by: string | null; now: Date },
) {
  const { name, active, version, now } = change;
  const changed = await tx.user.updateMany({
    where: { id, version },
    data: { displayName: name, active, disabledAt: active ? null : now, version: { increment: 1 } },
  });
  if (changed.count === 1) {
    await saveRoles(tx, id, change.roles, change.by);
    await tx.userRole.deleteMany({ where: { userId: id, role: { notIn: [...change.roles] } } });
  }
  return changed;
}

// New roles before old ones are taken away: whoever gives up their own right to do this must be able to finish.
const saveRoles = (tx: Tx, userId: string, roles: readonly Role[], grantedBy: string | null) =>
  tx.userRole.createMany({ data: roles.map((role) => ({ userId, role, grantedBy })), skipDuplicates: true });

/** Saves a password. `mustChange`: somebody else chose it, and its owner is to choose another before anything else. */
export const savePassword = (
  tx: Tx,
  _scope: Scope,
  userId: string,
  password: { hash: string; mustChange: boolean; now: Date },
) =>
  tx.userCredential.updateMany({
    where: { userId },
    data: { passwordHash: password.hash, mustChange: password.mustChange, changedAt: password.now },
  });

/** The hash of somebody's own password; null when they have none. */
export const findPassword = async (tx: Tx, _scope: Scope, userId: string) =>
  (await tx.userCredential.findUnique({ where: { userId }, select: { passwordHash: true } }))?.passwordHash ?? null;

/** Ends a user's sessions, all but the one named. */
export const revokeSessions = (
  tx: Tx,
  _scope: Scope,
  userId: string,
  { now, but }: { now: Date; but?: string | null },
) =>
  tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: now }, ...(but ? { idHash: { not: but } } : {}) },
    data: { revokedAt: now },
  });
