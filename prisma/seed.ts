import { systemActor } from '../lib/access/actor';
import { roles } from '../lib/access/roles';
import { reading } from '../lib/platform/db';
import { env } from '../lib/platform/env';
import { buildDemonstration } from './worlds/demonstration';
import { demonstrationPassword } from './worlds/staff';

/**
 * Fills an empty database with the demonstration world and answers its sign-ins; a database with people in it is left
 * alone. Refuses outside demonstration mode.
 */
export async function seedDemonstration(): Promise<{ email: string; password: string; role: string }[]> {
  if (!env.HOMEWARD_DEMO)
    throw new Error('The demonstration world is built in demonstration mode only (HOMEWARD_DEMO=1).');
  const users = await reading(systemActor('seed'), (tx) => tx.user.findMany({ select: { demo: true } }));
  if (users.length === 0)
    return (await buildDemonstration(new Date())).map(({ email, password, role }) => ({ email, password, role }));
  if (!users.some(({ demo }) => demo)) return [];
  return roles.map((role) => ({ role, email: `${role}@demo.homeward.example`, password: demonstrationPassword(role) }));
}
