import { pastTheRules, testDatabase } from '../setup/database';

// The settings are read once per module, so each case gets its modules anew.
async function refusals(environment: Record<string, string>) {
  const kept = { ...process.env };
  jest.resetModules();
  Object.assign(process.env, environment);
  const { assertSafeToServe } = await import('@/lib/platform/boot');
  const outcome = await assertSafeToServe().then(
    () => '',
    (error: Error) => error.message,
  );
  process.env = kept;
  return outcome;
}

const real = { HOMEWARD_DEMO: '' };

test('the demonstration starts with the application login, whatever the database may lose', async () => {
  expect(await refusals({})).toBe('');
});

test('in production a database that may lose what it acknowledged is refused, setting by setting', async () => {
  const said = await refusals(real);
  expect(said).toContain('fsync = off');
  expect(said).toContain('synchronous_commit = off');
  expect(said).toContain('full_page_writes = off');
});

test('a superuser login is refused, in the demonstration too', async () => {
  expect(await refusals({ DATABASE_URL: testDatabase().adminUrl })).toContain('is a superuser');
});

test("the owner's login is refused: it owns tables", async () => {
  const said = await refusals({ DATABASE_URL: testDatabase().ownerUrl });
  expect(said).toContain('owns tables');
  expect(said).not.toContain('is a superuser');
});

test('every fault is named at once', async () => {
  const said = await refusals({
    ...real,
    DATABASE_URL: testDatabase().adminUrl,
    HOMEWARD_SECRET: Buffer.alloc(48, 1).toString('base64'),
  });
  expect(said.split('\n').length).toBeGreaterThanOrEqual(6);
  expect(said).toMatch(/not random[\s\S]*superuser[\s\S]*bypasses[\s\S]*owns tables[\s\S]*fsync/);
});

test('a migration that has not been applied is refused', async () => {
  const [latest] = await pastTheRules<{ name: string }>('select max(migration_name) as name from _prisma_migrations');
  await pastTheRules('update _prisma_migrations set finished_at = null where migration_name = $1', [latest!.name]);
  expect(await refusals({})).toContain('1 migrations have not been applied');
});

test('a database that does not answer is named as the fault', async () => {
  expect(await refusals({ DATABASE_URL: 'postgresql://homeward_app:x@127.0.0.1:1/test_none' })).toContain(
    'does not answer',
  );
});
