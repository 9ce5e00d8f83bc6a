import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bringUpToDate } from '../database/bring-up-to-date';
import { APP, asLogin, ensureDatabase, ensureLogins, OWNER } from '../database/roles';
import { freePort } from '../prepare/port.mjs';
import { initialise, startPostgres } from '../prepare/postgres.mjs';
import { give, reaches, serverUser } from '../prepare/postgres-home.mjs';

const secret = () => randomBytes(18).toString('base64url');

/** Every process below `pid`, itself first. PostgreSQL's helpers leave its process group, so a group's signal would miss them. */
function family(pid: number): number[] {
  if (!existsSync('/proc')) return [pid];
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(Number(name))] as const);
  const below = (one: number): number[] => [
    one,
    ...parents.filter(([, parent]) => parent === one).flatMap(([child]) => below(child)),
  ];
  return below(pid);
}

function parentOf(pid: number) {
  try {
    // The command's name may hold spaces and brackets; what is wanted stands after the last bracket.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[1]);
  } catch {
    return -1;
  }
}

function killAll(pid: number) {
  for (const one of family(pid)) {
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It ended with the one before.
    }
  }
}

/**
 * A PostgreSQL of the measurement's own, with the settings of a production server: what it acknowledges must survive.
 * `kill` ends every one of its processes at once, as a crash does; `start` brings it back on the same data.
 */
export async function ownDatabase({
  purpose = 'durability',
  settings = {},
}: {
  purpose?: string;
  settings?: Record<string, string>;
} = {}) {
  const user = serverUser();
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => reaches(user, '-x', folder)) ?? tmpdir();
  const data = mkdtempSync(path.join(parent, `homeward-${purpose}-`));
  give(data, user);
  const [password, owner, app] = [secret(), secret(), secret()];
  const port = (await freePort()) as number;
  initialise({ data, password });
  let server = await startPostgres({ data, port, settings });
  const admin = `postgresql://postgres:${password}@127.0.0.1:${port}/homeward`;
  await ensureLogins(admin, { owner, app });
  await ensureDatabase(admin, 'homeward');
  await bringUpToDate(asLogin(admin, OWNER, owner));
  return {
    url: asLogin(admin, APP, app),
    adminUrl: admin,
    kill: async () => {
      killAll((server.child as unknown as { pid: number }).pid);
      await server.exited;
    },
    start: async () => {
      server = await startPostgres({ data, port, settings });
    },
    remove: async () => {
      await server.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
