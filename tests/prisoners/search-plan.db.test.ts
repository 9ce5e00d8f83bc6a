import pg from 'pg';
import { freshDatabase, testDatabase } from '../setup/database';

const people = 30_000;

/** Many people of whom only what they are found by matters: keys of their own, and one that very many share. */
const fill = `
  insert into prisoner (id) select gen_random_uuid() from generate_series(1, ${people});
  insert into prisoner_search (prisoner_id, keys, surname, given, parts, names_version)
  select id, (select array_agg(k order by k) from (
      select 1000 + (n * 16 + i) as k from generate_series(1, 16) i union select 7 where n % 3 = 0) own),
    'surname' || n, 'given', '[[[["surname' || n || '","",["s"],[],2]]],"male",0]', 1
  from (select id, row_number() over () as n from prisoner) p;
  analyze prisoner_search;`;

let client: pg.Client;
let plans: string[] = [];
beforeAll(async () => {
  await freshDatabase();
  client = new pg.Client({ connectionString: testDatabase().adminUrl });
  await client.connect();
  await client.query(fill);
  await client.query(`
    load 'auto_explain'; set auto_explain.log_min_duration = 0; set auto_explain.log_nested_statements = on;
    set client_min_messages = log`);
  client.on('notice', ({ message }) => plans.push(String(message)));
  // As the application's login, which row-level security binds.
  await client.query("set role homeward_app; select set_config('app.kind', 'system', false)");
});
afterAll(() => client.end());
beforeEach(() => {
  plans = [];
});

const planOf = async (question: string, values: unknown[]) => {
  const { rows } = await client.query(question, values);
  return { rows, plan: plans.filter((plan) => plan.includes('prisoner_search')).join('\n') };
};
const keys = (count: number) => Array.from({ length: count }, (_, at) => 1000 + at * 31);

test.each([3, 40, 600])(
  'a search by %i keys goes through the index of the keys and reads no whole table',
  async (count) => {
    const { rows, plan } = await planOf("select id from app.record_candidates($1, $2, '{}', 100)", [keys(count), []]);
    expect(rows.length).toBeGreaterThan(0);
    expect(plan).toContain('Bitmap Index Scan on prisoner_search_keys_idx');
    expect(plan).not.toContain('Seq Scan on prisoner_search');
  },
);

test('the beginning of a surname is a range of its index', async () => {
  const { rows, plan } = await planOf('select id from app.records_beginning($1, 50)', [['surname29']]);
  expect(rows).toHaveLength(50);
  expect(plan).toContain('Index Scan using prisoner_search_surname_given_idx');
  expect(plan).not.toContain('Seq Scan on prisoner_search');
});

test('the index is kept without a list of what is still to be entered, which every search would have to read', async () => {
  const { rows } = await client.query("select reloptions from pg_class where relname = 'prisoner_search_keys_idx'");
  expect(rows).toEqual([{ reloptions: ['fastupdate=off'] }]);
});

test('row-level security alone would keep the application from the index: why the search is a function of the owner', async () => {
  await client.query('set enable_seqscan = off');
  const { plan } = await planOf('select prisoner_id from prisoner_search where keys operator(pg_catalog.&&) $1', [
    keys(3),
  ]);
  await client.query('reset enable_seqscan');
  expect(plan).not.toContain('prisoner_search_keys_idx');
});
