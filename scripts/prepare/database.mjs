import { answers, freePort, isFree } from './port.mjs';
import { initialise, servingProcess, startPostgres } from './postgres.mjs';
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

/**
 * The database of this clone, running: the one that already serves it, or a new one. `own` is true when this process
 * started it and therefore has to stop it.
 */
export async function localPostgres() {
  const data = databaseHome(serverUser());
  const serving = servingProcess(data);
  if (serving && (await answers(serving.port)))
    return { port: serving.port, own: false, pid: serving.pid, stop: async () => {} };
  initialise({ data, password: localSecrets().superuser });
  const { port: kept } = readRecord();
  const port = kept && (await isFree(kept)) ? kept : await freePort();
  keep({ port });
  return { ...(await startPostgres({ data, port })), own: true };
}
