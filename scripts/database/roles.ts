import pg from 'pg';

/** The two logins of the product. The owner makes and migrates the tables; the application owns nothing and bypasses nothing. */
export const OWNER = 'homeward_owner';
export const APP = 'homeward_app';

const quoted = pg.escapeIdentifier;
const literal = pg.escapeLiteral;

/** Runs `work` on one connection and closes it whatever happens. */
export async function connected<Result>(
  address: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: address, application_name: 'homeward set-up' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same address with another database. */
export function inDatabase(address: string, database: string) {
  const url = new URL(address);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.toString();
}

/** The same server and database with another login. */
export function asLogin(address: string, name: string, password: string) {
  const url = new URL(address);
  url.username = name;
  url.password = encodeURIComponent(password);
  return url.toString();
}

async function exists(client: pg.Client, question: string, name: string) {
  return (await client.query(question, [name])).rows.length > 0;
}

/** Makes a login, or sets the password of the one that is there. It may sign in, and nothing else. */
async function ensureLogin(client: pg.Client, name: string, password: string) {
  const there = await exists(client, 'select from pg_roles where rolname = $1', name);
  await client.query(
    `${there ? 'alter' : 'create'} role ${quoted(name)} login nocreaterole nocreatedb password ${literal(password)}`,
  );
  const { rows } = await client.query('select rolsuper or rolbypassrls as strong from pg_roles where rolname = $1', [
    name,
  ]);
  if (rows[0].strong) await client.query(`alter role ${quoted(name)} nosuperuser nobypassrls`);
}

/** A database that belongs to the owner's login and lets nobody in but the two of Homeward. Says whether it was new. */
export async function ensureDatabase(adminUrl: string, name: string) {
  const made = await connected(inDatabase(adminUrl, 'postgres'), async (client) => {
    if (await exists(client, 'select from pg_database where datname = $1', name)) return false;
    await client.query(`create database ${quoted(name)} owner ${quoted(OWNER)}`);
    await client.query(`revoke all on database ${quoted(name)} from public`);
    await client.query(`grant connect on database ${quoted(name)} to ${quoted(APP)}`);
    return true;
  });
  if (made) await closeToOthers(inDatabase(adminUrl, name));
  return made;
}

/** Nobody makes objects in the public schema but the database's owner; the application may use what is there. */
const closeToOthers = (address: string) =>
  connected(address, async (client) => {
    await client.query('revoke all on schema public from public');
    await client.query(`grant usage on schema public to ${quoted(APP)}`);
  });

/** Both logins, on a server where `adminUrl` is the superuser: the embedded server and the tests. */
export const ensureLogins = (adminUrl: string, passwords: { owner: string; app: string }) =>
  connected(inDatabase(adminUrl, 'postgres'), async (client) => {
    await ensureLogin(client, OWNER, passwords.owner);
    await ensureLogin(client, APP, passwords.app);
  });

/** Only the application's login, in a database somebody else owns and manages. */
export const ensureApplicationLogin = (ownerUrl: string, password: string) =>
  connected(ownerUrl, async (client) => {
    await ensureLogin(client, APP, password);
    const { rows } = await client.query('select current_database() as name');
    await client.query(`grant connect on database ${quoted(rows[0].name)} to ${quoted(APP)}`);
    await client.query(`grant usage on schema public to ${quoted(APP)}`);
  });
