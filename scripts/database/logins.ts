import { APP, asLogin, connected, ensureApplicationLogin, ensureDatabase, ensureLogins } from './roles';

type Addresses = { app: string; owner: string };

/** May this login make roles? Then it is an owner's or administrator's login and the application must not serve with it. */
const isStrong = (address: string) =>
  connected(address, async (client) => {
    const { rows } = await client.query(
      'select rolsuper or rolcreaterole as strong from pg_roles where rolname = current_user',
    );
    return Boolean(rows[0]?.strong);
  });

/**
 * The addresses to migrate and to serve with. On the embedded server both logins are made. With a DATABASE_URL of one's
 * own and no DATABASE_OWNER_URL, a login that may make roles is taken for the owner's and the restricted login is made.
 */
export async function addresses(env: NodeJS.ProcessEnv): Promise<Addresses> {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATABASE_ADMIN_URL: admin } = env;
  const passwords = { owner: env.HOMEWARD_OWNER_PASSWORD ?? '', app: env.HOMEWARD_APP_PASSWORD ?? '' };
  if (!app) throw new Error('DATABASE_URL is missing.');
  if (admin && owner) {
    await ensureLogins(admin, passwords);
    await ensureDatabase(admin, new URL(app).pathname.slice(1));
    return { app, owner };
  }
  if (owner) return { app, owner };
  if (env.NODE_ENV === 'production' || !(await isStrong(app))) return { app, owner: app };
  await ensureApplicationLogin(app, passwords.app);
  return { app: asLogin(app, APP, passwords.app), owner: app };
}
