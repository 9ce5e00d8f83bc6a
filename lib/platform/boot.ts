import 'server-only';
import { hkdfSync } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { env } from './env';

const EXAMPLE = 'replace-this';

/** What is wrong with a root secret, or undefined. Random bytes of this length never look like text or repeat this much. */
export function weakness(secret: string) {
  if (secret.startsWith(EXAMPLE)) return 'HOMEWARD_SECRET is still the example value.';
  const bytes = Buffer.from(secret, 'base64');
  if (bytes.length < 32) return 'HOMEWARD_SECRET is too short.';
  const isText = bytes.every((byte) => byte >= 32 && byte < 127);
  if (isText || new Set(bytes).size < 20)
    return 'HOMEWARD_SECRET is not random; make one with: openssl rand -base64 48';
  return undefined;
}

const login = `
  select rolsuper as superuser, rolbypassrls as "bypassesRules",
    exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where pg_has_role(current_user, c.relowner, 'usage') and c.relkind in ('r', 'p')
              and n.nspname not in ('pg_catalog', 'information_schema')) as "ownsTables"
  from pg_roles where rolname = current_user`;

const durability = `select name from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`;

/** The application must not be able to step around row-level security, so neither may its login. */
async function faultsOfLogin(client: pg.Client) {
  const { superuser, bypassesRules, ownsTables } = (await client.query(login)).rows[0];
  return [
    superuser && 'The login of DATABASE_URL is a superuser; serve with homeward_app.',
    bypassesRules && 'The login of DATABASE_URL bypasses row-level security; serve with homeward_app.',
    ownsTables && 'The login of DATABASE_URL owns tables; serve with homeward_app, which owns nothing.',
  ];
}

/** An acknowledged inquiry must survive a power cut. */
async function faultsOfDurability(client: pg.Client) {
  const { rows } = await client.query<{ name: string }>(durability);
  return rows.map(({ name }) => `PostgreSQL runs with ${name} = off and could lose what was acknowledged; turn it on.`);
}

/** Code that is newer than its tables writes wrong rows. */
async function faultsOfMigrations(client: pg.Client) {
  const folder = path.join(process.cwd(), 'prisma', 'migrations');
  const wanted = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const question =
    'select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null';
  const answer = await client.query<{ name: string }>(question).catch(() => ({ rows: [] }));
  const applied = new Set(answer.rows.map(({ name }) => name));
  const pending = wanted.filter(({ name }) => !applied.has(name)).length;
  return [pending > 0 && `${pending} migrations have not been applied; run: npm run migrate`];
}

async function faultsOfDatabase() {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: 'homeward boot check' });
  try {
    await client.connect();
    const always = [...(await faultsOfLogin(client)), ...(await faultsOfMigrations(client))];
    return env.HOMEWARD_DEMO ? always : [...always, ...(await faultsOfDurability(client))];
  } catch (error) {
    return [`The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : 'unknown'}.`];
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Throws one error that lists everything that makes serving unsafe: a weak secret, a login that could bypass row-level
 * security, pending migrations, a database that may lose commits. The demonstration may have a weak secret and a fast
 * database, because nothing in it is real.
 */
export async function assertSafeToServe() {
  const secret = env.HOMEWARD_DEMO ? undefined : weakness(env.HOMEWARD_SECRET);
  const faults = [secret, ...(await faultsOfDatabase())].filter((fault) => typeof fault === 'string');
  if (faults.length > 0) throw new Error(`Homeward does not start:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
}

/** Ends this process, with the reasons, when serving is unsafe: a server that answers nothing but errors looks alive. */
export async function serveSafelyOrEnd() {
  try {
    await assertSafeToServe();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

/** next-auth reads its address and secret from the process; both follow from Homeward's own. */
export function settleSessions() {
  process.env.NEXTAUTH_URL = env.HOMEWARD_URL;
  const key = hkdfSync('sha256', env.HOMEWARD_SECRET, '', 'homeward next-auth', 32);
  process.env.NEXTAUTH_SECRET = Buffer.from(key).toString('base64url');
}

/** Ends this process when the one that supervises it is gone, so that a killed `npm start` leaves nothing behind. */
export function followSupervisor() {
  const supervisor = Number(process.env.HOMEWARD_SUPERVISOR);
  if (!supervisor) return;
  setInterval(() => {
    if (process.ppid !== supervisor) process.kill(process.pid, 'SIGTERM');
  }, 1000).unref();
}
