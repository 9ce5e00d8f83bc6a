import { statSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './hash.mjs';
import { answers, freePort, isFree } from './port.mjs';
import { commandOf, initialise, servingProcess, startPostgres } from './postgres.mjs';
import { databaseHome, keep, readRecord, serverUser } from './postgres-home.mjs';
import { localSecrets } from './secrets.mjs';

const login = (name, password, port) =>
  `postgresql://${name}:${encodeURIComponent(password)}@127.0.0.1:${port}/homeward`;

/** The three addresses of the local database: the application's login, the owner's, and the server's own administrator. */
export function localAddresses(port) {
  const { app, owner, superuser } = localSecrets();
  return {
    DATABASE_URL: login('homeward_app', app, port),
    DATABASE_OWNER_URL: login('homeward_owner', owner, port),
    DATABASE_ADMIN_URL: login('postgres', superuser, port),
  };
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const isAlive = (pid) => commandOf(pid) !== undefined;

/**
 * Makes room for a server of our own: waits while another command of this clone uses the database, and stops a server
 * whose `npm start` was killed.
 */
async function untilFree(data) {
  for (let waited = 0; servingProcess(data); waited += 1) {
    const { holder } = readRecord();
    if (!isAlive(holder)) process.kill(servingProcess(data).pid, 'SIGINT');
    else if (waited === 0) console.log(`  waiting for another command that uses the database (process ${holder}) …`);
    await pause(500);
  }
}

/**
 * The database of this clone, running: with `own` a server this process starts and stops; without, the one that already
 * serves, if any.
 */
export async function localPostgres({ own }) {
  const data = databaseHome(serverUser());
  if (own) await untilFree(data);
  const serving = servingProcess(data);
  if (serving && (await answers(serving.port))) return { port: serving.port, stop: async () => {} };
  initialise({ data, password: localSecrets().superuser });
  const { port: kept } = readRecord();
  const port = kept && (await isFree(kept)) ? kept : await freePort();
  keep({ port, holder: process.pid });
  return startPostgres({ data, port });
}

/** Resolves when no other command is connected to the database, so that stopping it disturbs nobody. */
export async function untilUnused(port) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: localAddresses(port).DATABASE_ADMIN_URL.replace(/homeward$/, 'postgres'),
  });
  await client.connect();
  const others = "select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";
  while ((await client.query(others)).rowCount > 0) await pause(500);
  await client.end();
}

/** What the local database was last prepared from; the cluster's own age is part of it, so that a new one counts as new. */
function preparation() {
  const { mtimeMs } = statSync(path.join(databaseHome(serverUser()), 'PG_VERSION'));
  const made = hashOf('prisma/migrations', 'prisma/seed.ts', 'prisma/worlds', 'scripts/database', 'package-lock.json');
  return `${mtimeMs}:${made}`;
}

/** The demonstration's sign-ins when nothing has changed since the local database was prepared, otherwise undefined. */
export function keptPreparation() {
  const { prepared, signIns } = readRecord();
  return prepared === preparation() ? signIns : undefined;
}

/** Remembers that the local database is prepared, so that the next start need not look. */
export const keepPreparation = (signIns) => keep({ prepared: preparation(), signIns });
