import pg from 'pg';

type Addresses = { DATABASE_URL: string; DATABASE_OWNER_URL: string; DATABASE_ADMIN_URL: string };

function template(): Addresses {
  const text = process.env.HOMEWARD_TEST_TEMPLATE;
  if (!text) throw new Error('There is no test database: a test that needs one is named *.db.test.ts.');
  return JSON.parse(text) as Addresses;
}

const named = (address: string, name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).toString();

/** Refuses anything but a test's own database: these functions drop databases. */
function onlyTests(name: string) {
  if (!/^test_[a-z0-9_]+$/.test(name))
    throw new Error(`"${name}" is no test database: its name must begin with test_.`);
  return name;
}

async function connected<Result>(address: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The database of this Jest worker. `url` is the application's login, which row-level security binds; `ownerUrl` the
 * login that owns the tables; `adminUrl` the superuser, whom nothing binds.
 */
export function testDatabase() {
  const name = onlyTests(`test_homeward_${process.env.JEST_WORKER_ID}`);
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_ADMIN_URL } = template();
  return {
    name,
    url: named(DATABASE_URL, name),
    ownerUrl: named(DATABASE_OWNER_URL, name),
    adminUrl: named(DATABASE_ADMIN_URL, name),
  };
}

/** Replaces this worker's database by a fresh copy of the migrated template, about a tenth of a second. */
export async function freshDatabase() {
  const { name, adminUrl } = testDatabase();
  await connected(named(adminUrl, 'postgres'), async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template test_homeward_template owner homeward_owner`);
  });
}

/** Asks the database past every rule, as its superuser: for what a test asserts, never for what it tests. */
export const pastTheRules = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  connected(testDatabase().adminUrl, async (client) => (await client.query<Row>(sql, values)).rows);

/** Asks as the application's login without saying who acts: what a forgotten `transaction(actor, …)` would see. */
export const asNobody = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  connected(testDatabase().url, async (client) => (await client.query<Row>(sql, values)).rows);
