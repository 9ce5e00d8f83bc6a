import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { systemActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { scopeOf } from '@/lib/access/scope';
import { mapList } from '@/lib/imports/commands/map-list';
import { moveList } from '@/lib/imports/commands/move-list';
import { uploadList } from '@/lib/imports/commands/upload-list';
import { workOnList } from '@/lib/imports/commands/work-on-list';
import { previewList } from '@/lib/imports/queries/preview-list';
import { listRuns, readRun } from '@/lib/imports/queries/read-run';
import { rejectedRows } from '@/lib/imports/queries/rejected-rows';
import { rowsOfRun } from '@/lib/imports/queries/rows-of-run';
import { forgetLists } from '@/lib/imports/store/expired';
import type { ImportId, PrisonerId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { addName } from '@/lib/prisoners/commands/add-parts';
import { sealRecord } from '@/lib/prisoners/commands/seal-record';
import { newName } from '@/lib/prisoners/schema/changes';
import { aColleague, reasonOf } from '../prisoners/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aTable,
  broughtIn,
  compared,
  decided,
  heading,
  logged,
  moveTo,
  people,
  recordsOnFile,
  rowsOf,
  sent,
} from './given';

let analyst: StaffActor;
let supervisor: StaffActor;
beforeEach(async () => {
  await freshDatabase();
  analyst = await aColleague('analyst');
  supervisor = await aColleague('supervisor');
});

const claims = () =>
  pastTheRules<{
    prisoner_id: string;
    says: string;
    reliability: string;
    note: string;
    retracted_at: Date | null;
    source_reference: string;
  }>(
    'select prisoner_id, says, reliability, note, retracted_at, source_reference from claim order by recorded_at, says',
  );

test('a list is brought in: reported, each value with its source, nobody confirmed or dead', async () => {
  const id = await broughtIn(analyst, aTable(...people));
  expect(await readRun(analyst, { id })).toMatchObject({
    status: 'finished',
    applied: 3,
    counts: { rows: 3, created: 3, rejected: 0, undecided: 0 },
  });
  const records = await recordsOnFile();
  expect(records.map(({ names, status }) => [names[0], status])).toEqual([
    ['Сирко Петро', 'reported'],
    ['Вишня Ганна', 'reported'],
    ['Дуб Іван', 'reported'],
  ]);
  expect(await claims()).toMatchObject([
    { says: 'dead', reliability: 'F', note: 'загинув', source_reference: 'import: Список партнера, № 3' },
    { says: 'in-captivity', reliability: 'F', note: 'у полоні' },
  ]);
  const sources = await pastTheRules(
    `select source from prisoner_name union select source from prisoner_identifier union select source from prisoner_event where kind in ('opened', 'note')`,
  );
  expect(sources).toEqual([{ source: 'import: Список партнера' }]);
  expect(await logged('prisoner.opened')).toBe(3);
});

test('what a list says is found by the search in the same transaction', async () => {
  await broughtIn(analyst, aTable(...people));
  expect(await pastTheRules('select count(*)::int as n from prisoner_search')).toEqual([{ n: 3 }]);
});

test('data on file is what a body keeps: the record begins there', async () => {
  await broughtIn(analyst, aTable(people[0]!), { change: { enterAs: 'data-on-file' } });
  expect(await recordsOnFile()).toMatchObject([{ status: 'data-on-file' }]);
  expect(await pastTheRules(`select to_status from prisoner_event where kind = 'opened'`)).toEqual([
    { to_status: 'data-on-file' },
  ]);
});

test.each(roles.filter((role) => role !== 'analyst' && role !== 'supervisor'))(
  'a %s brings in no list and sees none',
  async (role) => {
    const other = await aColleague(role);
    const id = await sent(analyst, aTable(...people));
    expect(await reasonOf(sent(other, aTable(...people)))).toBe('role-missing');
    expect(await reasonOf(readRun(other, { id }))).toBe('role-missing');
    expect(await reasonOf(listRuns(other, {}))).toBe('role-missing');
    expect(await reasonOf(rowsOfRun(other, { id, show: 'clear', after: 0 }))).toBe('role-missing');
    expect(await reasonOf(rejectedRows(other, { id, locale: 'en' }))).toBe('role-missing');
    expect(await reasonOf(moveTo(other, id, 'cancel'))).toBe('role-missing');
  },
);

test('the same upload again gives the same answer, another file under its id is refused', async () => {
  const id = randomUUID() as ImportId;
  const upload = { id, source: 'S', fileName: 'a.csv', bytes: aTable(...people) };
  await uploadList(analyst, upload);
  await uploadList(analyst, upload);
  expect(await pastTheRules('select count(*)::int as n from import_run')).toEqual([{ n: 1 }]);
  expect(await reasonOf(uploadList(analyst, { ...upload, bytes: aTable(people[0]!) }))).toBe('key-reused');
});

test('the file, its name and its rows lie encrypted, and the file is gone when all is in', async () => {
  const id = await compared(analyst, aTable(...people));
  const dump = await pastTheRules<{ text: string }>(
    `select coalesce(r.sample_enc, '')::text || coalesce(r.file_name_enc, '')::text || w.cells_enc::text || c.bytes_enc::text as text
     from import_run r join import_row w on w.run_id = r.id join import_chunk c on c.run_id = r.id`,
  );
  const bytes = dump.map(({ text }) => Buffer.from(text.replaceAll('\\x', ''), 'hex').toString('utf8')).join();
  expect(bytes).not.toMatch(/Сирко|list\.csv/);
  await decided(analyst, id, { all: 'clear-new' });
  await moveTo(analyst, id, 'start');
  await workOnList(id);
  expect(await pastTheRules('select 1 from import_chunk')).toEqual([]);
});

test('rows with faults are told with row and column, are not brought in, and can be taken away as CSV', async () => {
  const id = await broughtIn(
    analyst,
    aTable(
      people[0]!,
      '4,=cmd(),Зло,31.02.1990,ч,,,',
      '5,,,,,,,',
      '1,Сирко,Петро,05.03.1990,ч,АА 111,,',
      '6,Клен,Олег,,q,,,',
    ),
  );
  expect((await rowsOf(id)).map(({ line, state, outcome }) => [line, state, outcome])).toEqual([
    [2, 'clear', 'created'],
    [3, 'faulty', 'rejected'],
    [4, 'faulty', 'rejected'],
    [5, 'faulty', 'rejected'],
    [6, 'faulty', 'rejected'],
  ]);
  const { rows } = await rowsOfRun(analyst, { id, show: 'faulty', after: 0 });
  expect(rows.map(({ faults }) => faults[0])).toMatchObject([
    { code: 'not-a-date', heading: 'Дата народження', detail: '31.02.1990' },
    { code: 'name-missing', heading: null },
    { code: 'same-number', detail: '2' },
    { code: 'unknown-word', heading: 'Стать' },
  ]);
  const csv = await new Response(await rejectedRows(analyst, { id, locale: 'uk' })).text();
  expect(csv).toContain('«31.02.1990» – не дата.');
  expect(csv).toContain("'=cmd()");
  expect(csv).not.toMatch(/(^|,)=cmd/m);
});

test('the same file again changes nothing', async () => {
  await broughtIn(analyst, aTable(...people));
  const before = await recordsOnFile();
  const id = await broughtIn(analyst, aTable(...people));
  expect(await recordsOnFile()).toEqual(before);
  expect((await claims()).length).toBe(2);
  expect(await readRun(analyst, { id })).toMatchObject({ counts: { known: 3, unchanged: 3, created: 0 } });
});

test('a list without numbers of its own is known by what its rows say', async () => {
  const table = Buffer.from('Прізвище,Ім’я\nСирко,Петро\nСирко,Петро\n');
  await broughtIn(analyst, table);
  const id = await broughtIn(analyst, table);
  expect(await recordsOnFile()).toHaveLength(1);
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['known', 'faulty']);
});

test('the same number of another source is another person to be compared', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const id = await compared(analyst, aTable('1,Вовк,Марія,1970,ж,,,'), { source: 'Інше джерело' });
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['clear']);
});

test('a row that came before in other words adds them, says what differs, and overwrites nothing', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const [before] = await recordsOnFile();
  const id = await broughtIn(analyst, aTable('1,Сірко,Петро,06.03.1990,ч,АА 111,,'));
  const [after] = await recordsOnFile();
  expect(after).toMatchObject({ id: before!.id, names: ['Сирко Петро', 'Сірко Петро'], version: 2 });
  expect(await pastTheRules('select birth_from::text as birth from prisoner')).toEqual([{ birth: '1990-03-05' }]);
  expect(await pastTheRules('select value from prisoner_identifier')).toEqual([{ value: 'АА 111' }]);
  expect(await claims()).toMatchObject([{ says: 'identity', note: 'Дата народження: 06.03.1990' }]);
  const { rows } = await rowsOfRun(analyst, { id, show: 'done', after: 0 });
  expect(rows).toMatchObject([{ outcome: 'added', differs: ['Дата народження: 06.03.1990'] }]);
});

test('somebody who may be on file is shown with the reasons and never brought in unasked', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const id = await compared(analyst, aTable('77,Sirko,Petro,05.03.1990,ч,,,'), { source: 'Інше' });
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['candidates']);
  expect(await decided(analyst, id, { all: 'clear-new' })).toEqual({ changed: 0 });
  const { rows } = await rowsOfRun(analyst, { id, show: 'undecided', after: 0 });
  expect(rows[0]?.candidates[0]).toMatchObject({ name: 'Сирко Петро', score: { band: 'strong' } });
  expect(rows[0]?.candidates[0]?.score.parts.length).toBeGreaterThan(1);

  const prisonerId = rows[0]!.candidates[0]!.id;
  await decided(analyst, id, { rows: [{ line: 2, decision: 'same', prisonerId }] });
  await moveTo(analyst, id, 'start');
  await workOnList(id);
  expect(await recordsOnFile()).toMatchObject([{ id: prisonerId, names: ['Сирко Петро', 'Sirko Petro'] }]);
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'finished', counts: { added: 1 } });
});

test('rows nobody decides about stay out, and the list waits for them', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const id = await broughtIn(analyst, aTable('77,Sirko,Petro,05.03.1990,ч,,,', people[1]!), { source: 'Інше' });
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'ready', applied: 1, counts: { undecided: 1 } });
  await decided(analyst, id, { all: 'undecided-out' });
  await moveTo(analyst, id, 'start');
  await workOnList(id);
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'finished', counts: { leftOut: 1, created: 1 } });
});

test('nobody is the same as a record that is sealed from them, missing or void', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const [{ id: prisonerId }] = (await recordsOnFile()) as unknown as [{ id: string }];
  await sealRecord(supervisor, { id: prisonerId as PrisonerId, version: 1, sealed: true, reason: 'x' });
  const id = await compared(analyst, aTable('77,Sirko,Petro,05.03.1990,ч,,,'), { source: 'Інше' });
  expect((await rowsOf(id)).map(({ state }) => state)).toEqual(['clear']);
  const same = (one: string) =>
    reasonOf(decided(analyst, id, { rows: [{ line: 2, decision: 'same', prisonerId: one as PrisonerId }] }));
  expect(await same(prisonerId)).toBe('not-found');
  expect(await same(randomUUID())).toBe('not-found');
});

test('a number that belongs to a sealed record is a fault of the row and makes no second person', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const [{ id: prisonerId }] = (await recordsOnFile()) as unknown as [{ id: string }];
  await sealRecord(supervisor, { id: prisonerId as PrisonerId, version: 1, sealed: true, reason: 'x' });
  const id = await broughtIn(analyst, aTable('1,Сирко,Петро,06.03.1990,ч,,,'));
  const { rows } = await rowsOfRun(analyst, { id, show: 'faulty', after: 0 });
  expect(rows).toMatchObject([{ faults: [{ code: 'number-taken' }] }]);
  expect(await recordsOnFile()).toHaveLength(1);
});

const many = Array.from({ length: 1_250 }, (_, n) => `${n + 1},Особа${n}ко,Петро,${1950 + (n % 50)},ч,,,`);

test('work that was cut off goes on behind the last piece, and nobody comes twice', async () => {
  const id = await sent(analyst, aTable(...many));
  const { version, mapping } = await readRun(analyst, { id });
  await mapList(analyst, { id, version, mapping: mapping! });
  await workOnList(id, { pieces: 2 });
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'checking', rows: 200 });
  await workOnList(id);
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'ready', rows: 1_250 });
  await decided(analyst, id, { all: 'clear-new' });
  await pastTheRules(`update import_row set decision = 'new' where decision is null`);
  await moveTo(analyst, id, 'start');
  await workOnList(id, { pieces: 1 });
  const half = await readRun(analyst, { id });
  expect(half.status).toBe('running');
  expect(half.applied).toBe(500);
  await Promise.all([workOnList(id), workOnList(id)]);
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'finished', applied: 1_250 });
  expect(await pastTheRules('select count(*)::int as n from prisoner')).toEqual([{ n: 1_250 }]);
}, 120_000);

test('a paused list brings in nothing more until somebody goes on', async () => {
  const id = await compared(analyst, aTable(...people));
  await decided(analyst, id, { all: 'clear-new' });
  await moveTo(analyst, id, 'start');
  await moveTo(analyst, id, 'pause');
  await workOnList(id);
  expect(await recordsOnFile()).toEqual([]);
  await moveTo(supervisor, id, 'resume');
  await workOnList(id);
  expect(await recordsOnFile()).toHaveLength(3);
});

test('a list is not worked on in the name of somebody who has left', async () => {
  const id = await compared(analyst, aTable(...people));
  await decided(analyst, id, { all: 'clear-new' });
  await moveTo(analyst, id, 'start');
  await pastTheRules('update app_user set active = false where id = $1', [analyst.id]);
  await workOnList(id);
  expect(await recordsOnFile()).toEqual([]);
  expect(await readRun(supervisor, { id })).toMatchObject({ status: 'paused' });
});

test('of two who move a list at once one is told', async () => {
  const id = await compared(analyst, aTable(...people));
  const { version } = await readRun(analyst, { id });
  const move = (actor: StaffActor, action: 'start' | 'cancel') =>
    reasonOf(moveList(actor, { id, version, action, rest: false }));
  const outcomes = await Promise.all([move(analyst, 'start'), move(supervisor, 'cancel')]);
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
});

test('a mapping without a name, or with dates nobody can read, is refused at its place', async () => {
  const id = await sent(analyst, Buffer.from('Прізвище,Дата народження\nСирко,05/03/1990\n'));
  const { version, mapping } = await readRun(analyst, { id });
  await expect(
    mapList(analyst, { id, version, mapping: { ...mapping!, columns: [null, 'birth'] } }),
  ).rejects.toMatchObject({
    reason: 'invalid',
    more: { faults: [{ at: 'mapping.columns', code: 'column-name-missing' }, { at: 'mapping.dateOrder' }] },
  });
  expect((await previewList(analyst, { id, mapping: { ...mapping!, dateOrder: 'month-day' } })).rows).toMatchObject([
    { line: 2, person: { birth: { from: '1990-05-03' } }, faults: [] },
  ]);
});

test('the words of a list are deleted after their time, what became of its rows stays', async () => {
  const id = await broughtIn(analyst, aTable(...people));
  const left = await sent(analyst, aTable(...people), 'Покинуте');
  await pastTheRules(`update import_run set updated_at = now() - interval '40 days'`);
  const purge = systemActor('purge');
  const before = new Date(Date.now() - 30 * 86_400_000);
  const emptied = await transaction(purge, (tx) => forgetLists(tx, scopeOf(purge), before, new Date()));
  expect(emptied).toBe(3);
  const { rows } = await rowsOfRun(analyst, { id, show: 'done', after: 0 });
  expect(rows).toMatchObject([{ person: null, outcome: 'created' }, {}, {}]);
  expect(await readRun(analyst, { id: left })).toMatchObject({ status: 'cancelled', rowsPurged: true, samples: [] });
});

// ── undoing ──
const undone = async (id: ImportId, rest = false) => {
  await moveTo(analyst, id, 'undo', rest);
  await workOnList(id);
  return readRun(analyst, { id });
};

test('a list nothing stands on is undone whole: void, found no more, and the same list can come again', async () => {
  const id = await broughtIn(analyst, aTable(...people));
  expect(await undone(id)).toMatchObject({ status: 'undone', counts: { undone: 3, held: 0 } });
  expect((await recordsOnFile()).map(({ status }) => status)).toEqual(['void', 'void', 'void']);
  expect(await pastTheRules('select 1 from prisoner_source')).toEqual([]);
  const again = await broughtIn(analyst, aTable(...people));
  expect(await readRun(analyst, { id: again })).toMatchObject({ status: 'finished', counts: { created: 3 } });
});

test('an undone list is not undone twice', async () => {
  const id = await broughtIn(analyst, aTable(...people));
  await undone(id);
  expect(await reasonOf(moveTo(analyst, id, 'undo'))).toBe('wrong-status');
});

test('a list of which nothing came in has nothing to undo', async () => {
  const id = await sent(analyst, aTable(...people));
  await moveTo(analyst, id, 'cancel');
  expect(await reasonOf(moveTo(analyst, id, 'undo'))).toBe('wrong-status');
});

test('what was added to a record that was there is taken back, the rest of it stays', async () => {
  await broughtIn(analyst, aTable(people[0]!));
  const id = await broughtIn(analyst, aTable('1,Сірко,Петро,06.03.1990,ч,ББ 2,загинув,'));
  expect(await undone(id)).toMatchObject({ counts: { undone: 1 } });
  expect(await recordsOnFile()).toMatchObject([{ status: 'reported', names: ['Сирко Петро'] }]);
  expect(await pastTheRules('select value from prisoner_identifier')).toEqual([{ value: 'АА 111' }]);
  expect((await claims()).every(({ retracted_at: at }) => at !== null)).toBe(true);
});

type Hold = [string, (prisonerId: string) => Promise<unknown>];
const insert = (sql: string) => (prisonerId: string) => pastTheRules(sql, [prisonerId]);
const holding: Hold[] = [
  ['edited', (id) => addName(analyst, { id: id as PrisonerId, version: 1, name: newName.parse({ surname: 'Інша' }) })],
  [
    'claim',
    insert(`insert into claim (id, prisoner_id, says, source_kind, reliability, credibility, recorded_by_id)
      values (gen_random_uuid(), $1, 'alive', 'letter', 'B', 2, gen_random_uuid())`),
  ],
  [
    'share',
    insert(`insert into record_share (id, prisoner_id, user_id, shared_by_id, reason)
      select gen_random_uuid(), $1, id, id, 'x' from app_user limit 1`),
  ],
  ['travel', insert('insert into prisoner_travel (prisoner_id) values ($1)')],
  [
    'confirmation',
    insert(`insert into confirmation (id, prisoner_id, of, basis, proposed_by_id, policy_number)
      values (gen_random_uuid(), $1, 'captivity', 'official', gen_random_uuid(), 1)`),
  ],
  [
    'inquiry',
    async (id) => {
      const { anInquiryOf } = await import('../prisoners/given');
      await anInquiryOf(await aColleague('operator'), id as PrisonerId);
    },
  ],
];

test.each(holding)(
  'what something stands on (%s) keeps the list from being undone; asked, the rest is',
  async (reason, stand) => {
    const id = await broughtIn(analyst, aTable(...people));
    const [first] = await recordsOnFile();
    await stand(first!.id);
    await expect(moveTo(analyst, id, 'undo')).rejects.toMatchObject({
      reason: 'stands-on-it',
      more: { current: { held: 1, lines: [{ line: 2, reasons: [reason] }] } },
    });
    expect((await recordsOnFile()).every(({ status }) => status === 'reported')).toBe(true);
    expect(await undone(id, true)).toMatchObject({ status: 'undone', counts: { undone: 2, held: 1 } });
    expect((await recordsOnFile()).map(({ status }) => status)).toEqual(['reported', 'void', 'void']);
    const { rows } = await rowsOfRun(analyst, { id, show: 'done', after: 0 });
    expect(rows[0]).toMatchObject({ outcome: 'held', holds: [reason] });
  },
);

test('a later list that added to a record keeps the first from being undone', async () => {
  const first = await broughtIn(analyst, aTable(people[0]!));
  await broughtIn(analyst, aTable('1,Сірко,Петро,06.03.1990,ч,,,'));
  await expect(moveTo(analyst, first, 'undo')).rejects.toMatchObject({
    reason: 'stands-on-it',
    more: { current: { lines: [{ reasons: expect.arrayContaining(['later-import']) }] } },
  });
});

test('headings alone are no list', async () => {
  const id = await compared(analyst, Buffer.from(`${heading}\n`));
  expect(await readRun(analyst, { id })).toMatchObject({ status: 'ready', counts: { rows: 0 } });
});
