import type { StaffActor } from '@/lib/access/actor';
import { type LoadReport, loadList } from '@/lib/imports/commands/load-list';
import { sweepList } from '@/lib/imports/commands/sweep-list';
import { workOnList } from '@/lib/imports/commands/work-on-list';
import { listRuns } from '@/lib/imports/queries/read-run';
import { sourceOf } from '@/lib/imports/reading/read-table';
import { mappingFile } from '@/lib/imports/schema/mapping';
import { sha256 } from '@/lib/platform/crypto';
import { aColleague } from '../prisoners/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { moveTo, recordsOnFile } from './given';

let analyst: StaffActor;
beforeEach(async () => {
  await freshDatabase();
  analyst = await aColleague('analyst');
});

const heading = 'Nr;Name;Born;Status';
const people = Array.from({ length: 2_300 }, (_, n) => `${n + 1};Особаз${n} Петро;${1950 + (n % 50)};`);
const columns = { NR: 'source-id', name: 'full-name', Born: 'birth' } as const;

const load = (rows: readonly string[], more: Partial<Parameters<typeof loadList>[0]> = {}): Promise<LoadReport> => {
  const bytes = Buffer.from([heading, ...rows].join('\n'));
  return loadList({
    file: { ...sourceOf(bytes), hash: sha256(bytes), size: bytes.length },
    source: 'Реєстр',
    mapping: mappingFile.parse({ columns }),
    dryRun: false,
    by: null,
    progress: () => {},
    ...more,
  });
};
const onFile = async () => (await pastTheRules<{ n: number }>('select count(*)::int as n from prisoner'))[0]?.n;

test('a registry stopped half way goes on where it was, and typed again changes nothing', async () => {
  expect(await load(people, { pieces: 1 })).toMatchObject({ created: 1_000, resumed: false });
  expect(await onFile()).toBe(1_000);
  expect(await load(people)).toMatchObject({ created: 1_300, resumed: true });
  expect(await load(people)).toMatchObject({ created: 0, unchanged: 2_300, rejected: 0 });
  expect(await onFile()).toBe(2_300);
  expect(await pastTheRules('select count(*)::int as n from prisoner_search')).toEqual([{ n: 2_300 }]);
}, 120_000);

test('a dry run counts and writes nothing', async () => {
  expect(await load(people.slice(0, 5), { dryRun: true })).toMatchObject({ run: null, dryRun: true, created: 5 });
  expect(await pastTheRules('select 1 from import_run union all select 1 from prisoner')).toEqual([]);
});

test('rows with faults are left out and named, the rest comes in', async () => {
  const report = await load(['1;Сирко Петро;1990;', '2;;1990;', '3;Дуб Іван;31.02.1990;', '1;Сирко Петро;1990;']);
  expect(report).toMatchObject({
    created: 1,
    rejected: 3,
    faults: [
      { line: 3, codes: ['name-missing'] },
      { line: 4, codes: ['not-a-date'] },
      { line: 5, codes: ['same-number'] },
    ],
  });
});

test('a row that came before in other words is added to its record', async () => {
  await load(['1;Сирко Петро;1990;']);
  expect(await load(['1;Сірко Петро;1991;'])).toMatchObject({ created: 0, added: 1 });
  expect(await recordsOnFile()).toMatchObject([{ names: ['Сирко Петро', 'Сірко Петро'] }]);
  expect(await pastTheRules(`select note from prisoner_event where reason = 'list-brought-in'`)).toEqual([
    { note: 'Born: 1991' },
  ]);
});

test('statements about people are brought in only in somebody’s name', async () => {
  const mapping = mappingFile.parse({ columns: { ...columns, Status: 'statement' } });
  await expect(load(['1;Сирко Петро;1990;загинув'], { mapping })).rejects.toThrow('--by');
  await load(['1;Сирко Петро;1990;загинув'], { mapping, by: analyst });
  expect(await pastTheRules('select says, recorded_by_id from claim')).toEqual([
    { says: 'dead', recorded_by_id: analyst.id },
  ]);
  expect(await recordsOnFile()).toMatchObject([{ status: 'reported' }]);
});

test.each([
  ['a column the file does not have', { nobody: 'surname' }, 'nobody'],
  ['no name', { Born: 'birth' }, 'no-name'],
])('a mapping with %s is told to whoever typed it', async (_, wrong, words) => {
  await expect(load(['1;x;;'], { mapping: mappingFile.parse({ columns: wrong }) })).rejects.toThrow(words);
});

test('one sweeping job compares what was brought in, and goes on behind its cursor', async () => {
  await load(['1;Сирко Петро Іванович;1990-03-05;', '2;Sirko Petro Ivanovych;1990-03-05;']);
  const [run] = (await listRuns(analyst, {})).lines;
  expect(await pastTheRules(`select payload from graphile_worker._private_jobs`).catch(() => [])).toHaveLength(1);
  await sweepList(run!.id);
  expect(await pastTheRules('select kind, band from match_candidate')).toEqual([{ kind: 'duplicate', band: 'strong' }]);
  expect(await pastTheRules('select swept_after from import_run')).toEqual([{ swept_after: 3 }]);
});

test('a registry by command is undone like a list by page', async () => {
  await load(people.slice(0, 450));
  const [run] = (await listRuns(analyst, {})).lines;
  await moveTo(analyst, run!.id, 'undo');
  await workOnList(run!.id);
  expect(await pastTheRules('select status, count(*)::int as n from prisoner group by 1')).toEqual([
    { status: 'void', n: 450 },
  ]);
  expect(await load(people.slice(0, 450))).toMatchObject({ created: 450 });
}, 60_000);
