import 'server-only';
import { type Actor, type StaffActor, systemActor } from '../../access/actor';
import type { Role } from '../../access/roles';
import { scopeOf } from '../../access/scope';
import type { UserId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { mayImport } from '../rules/run';
import { findStarter, findStarterByMail, type RunRow } from '../store/runs';

const worker = systemActor('import');
type User = { id: string; displayName: string; roles: readonly { role: string }[] };

const asActor = ({ id, displayName, roles }: User): StaffActor => ({
  kind: 'staff',
  id: id as UserId,
  name: displayName,
  roles: new Set(roles.map(({ role }) => role as Role)),
});

/*
 * The work on a list is done as whoever brought it in, with the roles they hold at that moment: a job sees and writes no
 * more than they may. Null when they have left or no longer bring in lists.
 */
export async function starterOf(run: Pick<RunRow, 'createdById'>): Promise<Actor | null> {
  if (!/^[0-9a-f-]{36}$/.test(run.createdById)) return worker;
  const user = await reading(worker, (tx) => findStarter(tx, scopeOf(worker), run.createdById));
  const actor = user && asActor(user);
  return actor && mayImport(actor).ok ? actor : null;
}

/** The member of staff with this address, for a command that is typed in their name; null when they may not import. */
export async function staffByMail(email: string): Promise<StaffActor | null> {
  const user = await reading(worker, (tx) => findStarterByMail(tx, scopeOf(worker), email));
  const actor = user && asActor(user);
  return actor && mayImport(actor).ok ? actor : null;
}
