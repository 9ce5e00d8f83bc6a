import { pastTheRules } from '../setup/database';

test("the application's login owns nothing and can step around nothing", async () => {
  const [role] = await pastTheRules(
    'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = $1',
    ['homeward_app'],
  );
  expect(Object.values(role!)).toEqual([false, false, false, false, false]);
  const owned = await pastTheRules(
    "select oid from pg_class where pg_get_userbyid(relowner) = 'homeward_app' union all select oid from pg_proc where pg_get_userbyid(proowner) = 'homeward_app'",
  );
  expect(owned).toEqual([]);
  const memberships = await pastTheRules(
    "select roleid::regrole::text from pg_auth_members where member = 'homeward_app'::regrole",
  );
  expect(memberships).toEqual([]);
});

test('every table of the product has row-level security that binds its owner too', async () => {
  const open = await pastTheRules(
    `select relname from pg_class join pg_namespace n on n.oid = relnamespace
     where nspname = 'public' and relkind in ('r', 'p') and relname <> '_prisma_migrations'
       and not (relrowsecurity and relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});

test('nobody but the two logins may connect or make objects', async () => {
  const [{ may_create: mayCreate }] = (await pastTheRules(
    "select has_schema_privilege('homeward_app', 'public', 'create') as may_create",
  )) as [{ may_create: boolean }];
  expect(mayCreate).toBe(false);
});
