// First: a route that is loaded before it would ask the real Next for cookies.
import './at-the-door';

import { randomUUID } from 'node:crypto';
import * as decisions from '@/app/api/imports/[id]/decisions/route';
import * as moves from '@/app/api/imports/[id]/moves/route';
import * as preview from '@/app/api/imports/[id]/preview/route';
import * as rejected from '@/app/api/imports/[id]/rejected/route';
import * as list from '@/app/api/imports/[id]/route';
import * as rows from '@/app/api/imports/[id]/rows/route';
import * as lists from '@/app/api/imports/route';
import type { StaffActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { workOnList } from '@/lib/imports/commands/work-on-list';
import { readRun } from '@/lib/imports/queries/read-run';
import type { ImportId } from '@/lib/kernel/ids';
import { aColleague } from '../prisoners/given';
import { expectConsoleError } from '../setup/console';
import { freshDatabase, pastTheRules } from '../setup/database';
import { type Answer, aForm, ask, cookieOf, said } from './at-the-door';
import { aTable, broughtIn, compared, decided, logged, moveTo, people, recordsOnFile, sent } from './given';

let analyst: StaffActor;
let cookie: string;
beforeEach(async () => {
  await freshDatabase();
  analyst = await aColleague('analyst');
  cookie = await cookieOf(analyst);
});

const bytesOf = (...lines: string[]) => new Uint8Array(aTable(...lines));
const mappingOf = async (id: ImportId) => {
  const { version, mapping } = await readRun(analyst, { id });
  return { version, mapping: mapping! };
};

/** Everything of lists that the database holds, to say that nothing of it moved. */
const kept = async () => ({
  lists: await pastTheRules('select * from import_run order by number'),
  rows: await pastTheRules('select * from import_row order by run_id, line'),
  pieces: await pastTheRules('select run_id, position from import_chunk order by run_id, position'),
  people: await pastTheRules('select id, version, status from prisoner order by number'),
  jobs: await pastTheRules('select key from graphile_worker.jobs order by key'),
  keys: await pastTheRules('select count(*) from idempotency_key'),
});

/** Asks, and says what was answered; whatever was refused left everything as it was. */
async function heard(asking: () => Promise<Answer>): Promise<string> {
  const before = await kept();
  const answer = await asking();
  expect(answer.status).toBeLessThan(500);
  if (answer.status >= 400) {
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body.title).toBeTruthy();
    expect(await kept()).toEqual(before);
  }
  return said(answer);
}

type Door = [name: string, knock: (as: string, id: ImportId) => Promise<Answer>];
const doors: Door[] = [
  ['GET /api/imports', (as) => ask(lists.GET, as)],
  ['POST /api/imports', (as) => ask(lists.POST, as, { method: 'POST', body: aForm(bytesOf(...people)) })],
  ['GET /api/imports/{id}', (as, id) => ask(list.GET, as, { id })],
  [
    'PATCH /api/imports/{id}',
    async (as, id) => ask(list.PATCH, as, { method: 'PATCH', id, body: { version: 1, mapping: aMapping } }),
  ],
  ['POST decisions', (as, id) => ask(decisions.POST, as, { method: 'POST', id, body: { all: 'clear-new' } })],
  ['POST moves', (as, id) => ask(moves.POST, as, { method: 'POST', id, body: { version: 1, action: 'cancel' } })],
  ['POST preview', (as, id) => ask(preview.POST, as, { method: 'POST', id, body: { mapping: aMapping } })],
  ['GET rejected', (as, id) => ask(rejected.GET, as, { id })],
  ['GET rows', (as, id) => ask(rows.GET, as, { id, query: '?show=clear' })],
];
const aMapping = {
  headerLine: 1,
  sheet: null,
  columns: ['source-id', 'surname', 'given', 'birth', 'sex', 'passport', 'statement', 'note'],
  dateOrder: 'day-month',
  enterAs: 'reported',
  standing: { sourceKind: 'official-list', reliability: 'F', credibility: 6, says: null },
};
const inside = doors.slice(2);
const writing = doors.filter(([name]) => !name.startsWith('GET'));

describe.each(doors)('%s', (_, knock) => {
  test('nobody is let in without a session, with one that ran out, or with an invented one', async () => {
    const id = await sent(analyst, aTable(...people));
    expect(await heard(() => knock('', id))).toBe('401 signed-out');
    expectConsoleError(/JWT_SESSION_ERROR/);
    expect(await heard(() => knock('homeward-session=eyJhbGciOiJkaXIifQ..x.y.z', id))).toBe('401 signed-out');
    await pastTheRules(`update session set expires_at = now() - interval '1 minute'`);
    expect(await heard(() => knock(cookie, id))).toBe('401 signed-out');
  });

  test('every role but analyst and supervisor hears that there is no such thing', async () => {
    const id = await sent(analyst, aTable(...people));
    for (const role of roles.filter((one) => one !== 'analyst' && one !== 'supervisor')) {
      const other = await cookieOf(await aColleague(role));
      expect([role, await heard(() => knock(other, id))]).toEqual([role, '404 not-found']);
    }
  });
});

test.each(inside)('%s: a list that is not there, hidden, or no id at all sound alike', async (_, knock) => {
  const id = await sent(analyst, aTable(...people));
  const stranger = await cookieOf(await aColleague('case-officer'));
  const [missing, noId, hidden] = [
    await knock(cookie, randomUUID() as ImportId),
    await knock(cookie, 'x' as ImportId),
    await knock(stranger, id),
  ];
  expect([missing.status, noId.status, hidden.status]).toEqual([404, 404, 404]);
  expect(new Set([missing.text, noId.text, hidden.text]).size).toBe(1);
});

test.each(writing)('%s: a write from another site is refused', async (name) => {
  const id = await sent(analyst, aTable(...people));
  const handler = handlerOf(name);
  const headers = { origin: 'https://evil.example' };
  expect(await heard(() => ask(handler, cookie, { method: methodOf(name), id, headers, body: {} }))).toBe(
    '403 wrong-origin',
  );
});

const methodOf = (name: string) => name.split(' ')[0] ?? 'POST';
const handlerOf = (name: string) =>
  ({
    'POST /api/imports': lists.POST,
    'PATCH /api/imports/{id}': list.PATCH,
    'POST decisions': decisions.POST,
    'POST moves': moves.POST,
    'POST preview': preview.POST,
  })[name] as Parameters<typeof ask>[0];
const jsonDoors = writing.slice(1);

test.each(jsonDoors)('%s: what is no JSON, or says that it is none, is refused', async (name) => {
  const id = await sent(analyst, aTable(...people));
  const send = (body: string | Uint8Array<ArrayBuffer>, type: string | undefined) =>
    heard(() => ask(handlerOf(name), cookie, { method: methodOf(name), id, body, headers: { 'content-type': type } }));
  expect(await send('{}', 'text/plain')).toBe('415 unsupported-type');
  expect(await send('a=b', 'application/x-www-form-urlencoded')).toBe('415 unsupported-type');
  expect(await send(new Uint8Array([0x7b, 0x7d]), undefined)).toBe('415 unsupported-type');
  expect(await send('{', 'application/json')).toBe('400 invalid : not-json');
  expect(await send(new Uint8Array([0x22, 0xff, 0x22]), 'application/json')).toBe('400 invalid : not-json');
  expect(await send('{"all":"\\u0000"}', 'application/json')).toBe('400 invalid : not-json');
  expect(await send('[]', 'application/json')).toMatch(/^400 invalid/);
  expect(await send(JSON.stringify({ all: 'x'.repeat(70_000) }), 'application/json')).toBe('413 too-large');
});

// ── sending a list ──
const post = (body: FormData | Uint8Array<ArrayBuffer> | string, type?: string) =>
  heard(() => ask(lists.POST, cookie, { method: 'POST', body, headers: type ? { 'content-type': type } : {} }));
const boundary = 'multipart/form-data; boundary=x';
const aPart = (name: string, text: string, more = '') =>
  `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;

test.each<[string, string, string, string]>([
  ['JSON', '{}', 'application/json', ': not-a-form'],
  ['another kind of form', 'source=a&file=b', 'application/x-www-form-urlencoded', ': not-a-form'],
  ['a form without a boundary', '--x--', 'multipart/form-data', ': not-a-form'],
  [
    'a form that says another boundary',
    `${aPart('source', 'a')}--x--\r\n`,
    'multipart/form-data; boundary=y',
    ': not-a-form',
  ],
  ['a form cut off', aPart('source', 'a').slice(0, -5), boundary, ': not-a-form'],
  ['a part without a name', '--x\r\n\r\nabc\r\n--x--\r\n', boundary, ': not-a-form'],
  ['nothing', '', boundary, ': not-a-form'],
  ['a form without parts', '--x--\r\n', boundary, 'id: invalid'],
  ['text in place of a file', `${aPart('file', 'a,b')}--x--\r\n`, boundary, 'id: invalid'],
])('what is no form with a file is refused: %s', async (_, body, type, fault) => {
  expect(await post(body, type)).toBe(`400 invalid ${fault}`);
});

test('a list without a file, a file without bytes and one without a source are refused at their fields', async () => {
  expect(await post(aForm(null))).toBe('400 invalid file: file-missing');
  expect(await post(aForm(new Uint8Array()))).toBe('400 invalid file: file-empty');
  expect(await post(aForm(bytesOf(...people), { source: ' \u0000 ' }))).toBe('400 invalid source: required');
  expect(await post(aForm(bytesOf(...people), { source: 'x'.repeat(201) }))).toBe('400 invalid source: too-long');
  expect(await post(aForm(bytesOf(...people), { id: 'x' }))).toBe('400 invalid id: invalid');
});

test('a form sent with nothing chosen names everything that is missing at once', async () => {
  const form = new FormData();
  form.set('id', randomUUID());
  form.set('source', '');
  // What a browser sends for a field where no file was chosen.
  form.set('file', new Blob([]), '');
  const { body } = await ask(lists.POST, cookie, { method: 'POST', body: form });
  expect(body.faults?.map(({ at, code }) => `${at}: ${code}`)).toEqual(['source: required', 'file: file-missing']);
});

test('a file over the limit is refused, whatever length the request claims', async () => {
  const much = new Uint8Array(50 * 1024 * 1024 + 1).fill(0x61);
  expect(await post(aForm(much))).toBe('413 too-large file: file-too-big');
  const headers = { 'content-length': String(60 * 1024 * 1024), 'content-type': boundary };
  expect(await heard(() => ask(lists.POST, cookie, { method: 'POST', body: 'x', headers }))).toBe(
    '413 too-large file: file-too-big',
  );
}, 60_000);

test('one file sent several times at once is one list, and everybody hears so', async () => {
  for (let list = 1; list <= 3; list += 1) {
    const id = randomUUID();
    const send = () => ask(lists.POST, cookie, { method: 'POST', body: aForm(bytesOf(...people), { id }) });
    const answers = await Promise.all(Array.from({ length: 8 }, send));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(Array(8).fill([201, JSON.stringify({ id })]));
    expect(await logged('import.uploaded')).toBe(list);
  }
});

test('another file under an id that was sent already is refused', async () => {
  const id = randomUUID();
  expect(await post(aForm(bytesOf(...people), { id }))).toBe('201');
  expect(await post(aForm(bytesOf(people[0]!), { id }))).toBe('409 key-reused');
});

// ── a browser that sends the form itself ──
const asPage = async (body: FormData, as = cookie) => {
  const headers = { accept: 'text/html,application/xhtml+xml' };
  const { status, headers: answered } = await ask(lists.POST, as, { method: 'POST', body, headers });
  return `${status} ${answered.get('location')}`;
};

test('a form sent without scripts leads on to the list, and sent once more to the same', async () => {
  const id = randomUUID();
  expect(await asPage(aForm(bytesOf(...people), { id }))).toBe(`303 /imports/${id}`);
  expect(await asPage(aForm(bytesOf(...people), { id }))).toBe(`303 /imports/${id}`);
  expect(await logged('import.uploaded')).toBe(1);
});

test('a form sent without scripts leads back to the page, which says what was wrong', async () => {
  const before = await kept();
  expect(await asPage(aForm(null))).toBe('303 /imports?problem=file-missing');
  expect(await asPage(aForm(new Uint8Array(Buffer.from('%PDF-1.7'))))).toBe('303 /imports?problem=file-not-a-table');
  expect(await asPage(aForm(bytesOf(...people), { source: '' }))).toBe('303 /imports?problem=required');
  expect(await asPage(aForm(bytesOf(...people)), '')).toBe('303 /sign-in?next=/imports');
  const officer = await cookieOf(await aColleague('case-officer'));
  expect(await asPage(aForm(bytesOf(...people)), officer)).toBe('303 /imports?problem=not-found');
  expect({ ...(await kept()) }).toEqual(before);
});

// ── repeating a write ──
test.each<[string, string | undefined, string]>([
  ['no key', undefined, '400 invalid Idempotency-Key: key-missing'],
  ['a short one', 'a', '400 invalid Idempotency-Key: key-missing'],
  ['a long one', 'a'.repeat(101), '400 invalid Idempotency-Key: key-missing'],
  ['one that is no word', 'a b c d e f g', '400 invalid Idempotency-Key: key-missing'],
])('a write that cannot be recognised when it is repeated is refused: %s', async (_, key, answer) => {
  const id = await sent(analyst, aTable(...people));
  const headers = { 'idempotency-key': key };
  const bodies = [
    [list.PATCH, 'PATCH', await mappingOf(id)],
    [decisions.POST, 'POST', { all: 'clear-new' }],
    [moves.POST, 'POST', { version: 1, action: 'cancel' }],
  ] as const;
  for (const [handler, method, body] of bodies)
    expect(await heard(() => ask(handler, cookie, { method, id, body, headers }))).toBe(answer);
});

test('the same key is the same answer for the same step, and refused for another step, body or list', async () => {
  const [id, other] = [await sent(analyst, aTable(...people)), await sent(analyst, aTable(...people))];
  const headers = { 'idempotency-key': randomUUID() };
  const move = (at: ImportId, body: object, handler: Parameters<typeof ask>[0] = moves.POST) =>
    ask(handler, cookie, { method: 'POST', id: at, body, headers });
  const first = await move(id, { version: 1, action: 'cancel' });
  expect(first.body).toEqual({ status: 'cancelled', version: 2 });
  expect((await move(id, { version: 1, action: 'cancel' })).text).toBe(first.text);
  expect(await heard(() => move(id, { version: 2, action: 'undo' }))).toBe('409 key-reused');
  expect(await heard(() => move(other, { version: 1, action: 'cancel' }))).toBe('409 key-reused');
  expect(await heard(() => move(id, { all: 'clear-new' }, decisions.POST))).toBe('409 key-reused');
});

// ── a list that moved meanwhile ──
test('a stale version is refused with the version there is now', async () => {
  const id = await sent(analyst, aTable(...people));
  await pastTheRules('update import_run set version = 7');
  const { mapping } = await mappingOf(id);
  const patch = (version: unknown) => ask(list.PATCH, cookie, { method: 'PATCH', id, body: { version, mapping } });
  expect(await heard(() => patch(6))).toBe('409 changed-meanwhile');
  expect((await patch(6)).body.current).toEqual({ version: 7 });
  expect(await heard(() => patch(9_007_199_254_740_991))).toBe('409 changed-meanwhile');
  for (const version of [0, -1, 1.5, '7', null])
    expect(await heard(() => patch(version))).toBe('400 invalid version: invalid');
  const move = () => ask(moves.POST, cookie, { method: 'POST', id, body: { version: 6, action: 'cancel' } });
  expect(await heard(move)).toBe('409 changed-meanwhile');
});

const stages: [string, () => Promise<ImportId>, string[]][] = [
  ['uploaded', () => sent(analyst, aTable(...people)), ['cancel']],
  ['ready', () => compared(analyst, aTable(...people)), ['remap', 'start', 'cancel']],
  ['finished', () => broughtIn(analyst, aTable(...people)), ['undo']],
  [
    'undone',
    async () => {
      const id = await broughtIn(analyst, aTable(...people));
      await moveTo(analyst, id, 'undo');
      await workOnList(id);
      return id;
    },
    [],
  ],
];
test.each(stages)('from “%s” every move that its life does not have is refused', async (stage, given, possible) => {
  const id = await given();
  const { version, status } = await readRun(analyst, { id });
  expect(status).toBe(stage);
  const move = (action: unknown) => ask(moves.POST, cookie, { method: 'POST', id, body: { version, action } });
  for (const action of ['remap', 'start', 'pause', 'resume', 'cancel', 'undo'])
    if (!possible.includes(action))
      expect([action, await heard(() => move(action))]).toEqual([action, '409 wrong-status']);
  for (const action of ['check', 'checked', 'wait', 'finish', 'undone', 'delete', '', null, 1])
    expect(await heard(() => move(action))).toBe('400 invalid action: choose-one');
});

// ── understanding it ──
type Change = Record<string, unknown>;
test.each<[string, Change, string]>([
  ['no name', { columns: [null, null, null, 'birth', null, null, null, null] }, 'mapping.columns: column-name-missing'],
  ['no columns', { columns: [] }, 'mapping.columns: column-count'],
  [
    'two surnames',
    { columns: ['surname', 'surname', null, null, null, null, null, null] },
    'mapping.columns: column-twice',
  ],
  ['a column nobody knows', { columns: ['surname', 'secret'] }, 'mapping.columns.1: choose-one'],
  ['four hundred and one columns', { columns: Array(401).fill(null) }, 'mapping.columns: too-long'],
  ['more columns than the table', { columns: [...aMapping.columns, null] }, 'mapping.columns: column-count'],
  ['fewer columns than the table', { columns: ['surname'] }, 'mapping.columns: column-count'],
  ['a sheet that is not there', { sheet: 'Sheet1' }, 'mapping.sheet: choose-one'],
  ['a sheet with half a letter', { sheet: '\ud800' }, 'mapping.sheet: choose-one'],
  ['headings on no line', { headerLine: -1 }, 'mapping.headerLine: invalid'],
  ['headings far below', { headerLine: 201 }, 'mapping.headerLine: invalid'],
  ['headings behind the last row', { headerLine: 100 }, 'mapping.headerLine: invalid'],
  ['an order of dates nobody has', { dateOrder: 'year-first' }, 'mapping.dateOrder: choose-one'],
  ['people who enter as confirmed', { enterAs: 'confirmed-captive' }, 'mapping.enterAs: choose-one'],
  [
    'a weight off the scale',
    { standing: { ...aMapping.standing, credibility: 7 } },
    'mapping.standing.credibility: choose-one',
  ],
  ['a field of its own', { secret: 1 }, 'mapping: invalid'],
])('a mapping with %s is refused at its place', async (_, change, fault) => {
  const id = await sent(analyst, aTable(...people));
  const { version, mapping } = await mappingOf(id);
  const body = { version, mapping: { ...mapping, ...change } };
  expect(await heard(() => ask(list.PATCH, cookie, { method: 'PATCH', id, body }))).toBe(`400 invalid ${fault}`);
  const asked = await ask(preview.POST, cookie, { method: 'POST', id, body: { mapping: body.mapping } });
  expect([200, 400]).toContain(asked.status);
});

test('dates that can be read in two ways are refused until somebody says how', async () => {
  const id = await sent(analyst, Buffer.from('Прізвище,Дата народження\nСирко,05/03/1990\n'));
  const body = await mappingOf(id);
  expect(await heard(() => ask(list.PATCH, cookie, { method: 'PATCH', id, body }))).toBe(
    '400 invalid mapping.dateOrder: date-order-missing',
  );
});

test('a list that is being compared, or whose words are gone, is not explained again', async () => {
  const id = await compared(analyst, aTable(...people));
  const body = await mappingOf(id);
  expect(await heard(() => ask(list.PATCH, cookie, { method: 'PATCH', id, body }))).toBe('409 wrong-status');
  await pastTheRules('update import_run set sample_enc = null, rows_purged_at = now()');
  for (const [name, knock] of inside)
    expect([name, (await knock(cookie, id)).status]).toEqual([name, expect.not.stringMatching(/^5/)]);
});

// ── deciding ──
const decide = (id: ImportId, body: unknown) => heard(() => ask(decisions.POST, cookie, { method: 'POST', id, body }));
const oneRow = (row: object) => ({ rows: [row] });

test.each<[string, unknown, string]>([
  ['a line that is not there', oneRow({ line: 99, decision: 'new' }), '404 not-found'],
  ['a line no table has', oneRow({ line: 3_000_000_000, decision: 'new' }), '400 invalid rows.0.line: invalid'],
  ['line nought', oneRow({ line: 0, decision: 'new' }), '400 invalid rows.0.line: invalid'],
  ['half a line', oneRow({ line: 2.5, decision: 'new' }), '400 invalid rows.0.line: invalid'],
  ['the line with the headings', oneRow({ line: 1, decision: 'new' }), '404 not-found'],
  ['a decision nobody can take', oneRow({ line: 2, decision: 'confirmed' }), '400 invalid rows.0.decision: choose-one'],
  ['the same as nobody', oneRow({ line: 2, decision: 'same' }), '400 invalid number: required'],
  [
    'a record number nobody has',
    oneRow({ line: 2, decision: 'same', number: 'HW-00999' }),
    '400 invalid number: no-such-record',
  ],
  [
    'a record number too large',
    oneRow({ line: 2, decision: 'same', number: '999999999' }),
    '400 invalid number: no-such-record',
  ],
  ['no record number', oneRow({ line: 2, decision: 'same', number: 'Сирко' }), '400 invalid number: no-such-record'],
  ['a record that is not there', oneRow({ line: 2, decision: 'same', prisonerId: randomUUID() }), '404 not-found'],
  [
    'no id of a record',
    oneRow({ line: 2, decision: 'same', prisonerId: 'x' }),
    '400 invalid rows.0.prisonerId: invalid',
  ],
  ['no rows', { rows: [] }, '400 invalid rows: choose-one'],
  [
    'too many rows',
    { rows: Array.from({ length: 201 }, (_, n) => ({ line: n + 2, decision: 'new' })) },
    '400 invalid rows: too-long',
  ],
  ['all of a kind there is not', { all: 'everything' }, '400 invalid all: choose-one'],
  ['nothing', {}, '400 invalid : choose-one'],
  ['rows and all of a kind', { rows: [{ line: 2, decision: 'new' }], all: 'clear-new' }, '400 invalid : choose-one'],
])('a decision about %s is refused', async (_, body, answer) => {
  const id = await compared(analyst, aTable(...people));
  expect(await decide(id, body)).toBe(answer);
});

test('of several decisions in one answer one that is wrong undoes the others', async () => {
  const id = await compared(analyst, aTable(...people));
  expect(
    await decide(id, {
      rows: [
        { line: 2, decision: 'new' },
        { line: 99, decision: 'new' },
      ],
    }),
  ).toBe('404 not-found');
});

test('a row with a fault and a row that is in take no decision', async () => {
  const id = await compared(analyst, aTable(people[0]!, '5,,,,,,,'));
  expect(await decide(id, oneRow({ line: 3, decision: 'new' }))).toBe('409 wrong-status');
  await decided(analyst, id, { rows: [{ line: 2, decision: 'new' }] });
  await moveTo(analyst, id, 'start');
  await workOnList(id);
  expect(await decide(id, oneRow({ line: 2, decision: 'out' }))).toBe('409 wrong-status');
  await pastTheRules(`alter table import_run disable trigger lifecycle; update import_run set status = 'ready'`);
  expect(await decide(id, oneRow({ line: 2, decision: 'out' }))).toBe('409 wrong-status');
});

test.each(stages.filter(([stage]) => stage !== 'ready'))(
  'of a list that is “%s” nothing is decided',
  async (_, given) => {
    expect(await decide(await given(), { all: 'clear-new' })).toBe('409 wrong-status');
  },
);

test('a row that came before in other words is added to its record, whatever record is named beside it', async () => {
  await broughtIn(analyst, aTable(...people));
  const id = await compared(analyst, aTable('1,Сірко,Петро,06.03.1990,ч,АА 111,,'));
  expect(await decide(id, oneRow({ line: 2, decision: 'new' }))).toBe('409 wrong-status');
  expect(await decide(id, oneRow({ line: 2, decision: 'same' }))).toBe('200');
  const mine = await pastTheRules('select decided_prisoner_id from import_row where run_id = $1', [id]);
  const [first, second] = await recordsOnFile();
  expect(await decide(id, oneRow({ line: 2, decision: 'same', prisonerId: second?.id }))).toBe('200');
  expect(await pastTheRules('select decided_prisoner_id from import_row where run_id = $1', [id])).toEqual(mine);
  expect(mine).toEqual([{ decided_prisoner_id: first?.id }]);
});

// ── looking ──
test.each<[string, Parameters<typeof ask>[0], string]>([
  ['rows of a kind there is not', rows.GET, '?show=secret'],
  ['rows behind no line', rows.GET, '?show=clear&after=x'],
  ['rows behind a line below nought', rows.GET, '?after=-1'],
  ['rows behind a line no table has', rows.GET, '?after=3000000000'],
  ['a question of its own', rows.GET, '?where=1'],
  ['lists before no number', lists.GET, '?before=x'],
  ['lists before nought', lists.GET, '?before=0'],
  ['lists before a number too large', lists.GET, '?before=99999999999'],
])('a question that cannot be answered is refused: %s', async (_, handler, query) => {
  const id = await compared(analyst, aTable(...people));
  expect(await heard(() => ask(handler, cookie, { id: handler === rows.GET ? id : undefined, query }))).toMatch(
    /^400 invalid/,
  );
});

test('rows are not shown before they are read, and the file of rejected rows then holds none', async () => {
  const id = await sent(analyst, aTable(...people));
  expect((await ask(rows.GET, cookie, { id })).body).toEqual({ rows: [], next: null });
  const answer = await ask(rejected.GET, cookie, { id });
  expect(answer.status).toBe(200);
  expect(answer.text.trim().split('\n')).toHaveLength(1);
});
