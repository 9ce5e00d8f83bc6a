import { randomBytes } from 'node:crypto';
import { setUpDatabase } from '../../scripts/prepare/environment.mjs';
import { temporaryPostgres } from './postgres.mjs';

/** What the set-ups of a test run share; `stop.mjs` ends it. Kept on the process, because each set-up is a module of its own. */
// Ended by a signal, Jest would run no teardown; an ordinary exit at least takes the servers with it.
for (const signal of ['SIGINT', 'SIGTERM']) if (!globalThis.homewardTests) process.once(signal, () => process.exit(1));
globalThis.homewardTests ??= { stops: [] };
export const shared = globalThis.homewardTests;

async function start() {
  const postgres = await temporaryPostgres();
  shared.stops.push(postgres.stop);
  const [owner, app] = [randomBytes(18), randomBytes(18)].map((bytes) => bytes.toString('base64url'));
  const address = (login, password, name) => `postgresql://${login}:${password}@127.0.0.1:${postgres.port}/${name}`;
  const addresses = (name) => ({
    DATABASE_URL: address('homeward_app', app, name),
    DATABASE_OWNER_URL: address('homeward_owner', owner, name),
    DATABASE_ADMIN_URL: address('postgres', postgres.password, name),
  });
  return { addresses, passwords: { owner, app } };
}

/** The tests' server, started once for all projects of the run. */
export const testServer = () => (shared.server ??= start());

/** Makes database `name` (which begins with test_) with everything `scope` asks for and returns its three addresses. */
export async function prepareDatabase(name, scope) {
  if (!name.startsWith('test_')) throw new Error(`"${name}" is no test database: its name must begin with test_.`);
  const { addresses, passwords } = await testServer();
  const answer = await setUpDatabase({ ...process.env, ...addresses(name) }, scope, passwords);
  return { ...addresses(name), signIns: answer.signIns };
}
