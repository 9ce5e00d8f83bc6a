import pg from 'pg';

type SignIn = { email: string; password: string; role: string };
type Application = { url: string; signIns: SignIn[]; DATABASE_URL: string; DATABASE_ADMIN_URL: string };

function application(): Application {
  const text = process.env.HOMEWARD_TEST_APPLICATION;
  if (!text) throw new Error('The application is not running: only tests/journeys and the access matrix have it.');
  return JSON.parse(text) as Application;
}

/** The address of the running application, without a slash at its end. */
export const baseUrl = () => application().url;

/** The demonstration sign-in of a role. */
export function signInOf(role: string): SignIn {
  const found = application().signIns.find((signIn) => signIn.role === role);
  if (!found) throw new Error(`The demonstration world has nobody with the role ${role}.`);
  return found;
}

/** Every demonstration sign-in. */
export const signIns = () => application().signIns;

/** Asks the running application's database as its superuser: to assert what was written, never to prepare a shortcut. */
export async function inApplication<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: application().DATABASE_ADMIN_URL });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Forgets how often the people of the demonstration have signed in: all journeys together do so more often than an
 * account may within a quarter of an hour. The limit has tests of its own.
 */
export const forgetSignIns = () => inApplication(`delete from app.rate_limit where key like 'sign-in:%'`);
