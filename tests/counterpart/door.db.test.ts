import { randomUUID } from 'node:crypto';
import * as ties from '@/app/api/batches/[id]/answers/[memberId]/ties/route';
import * as answers from '@/app/api/batches/[id]/answers/route';
import * as lists from '@/app/api/batches/[id]/counterpart/route';
import * as decisions from '@/app/api/counterpart/[listId]/decisions/route';
import * as lines from '@/app/api/counterpart/[listId]/lines/route';
import * as moves from '@/app/api/counterpart/[listId]/moves/route';
import * as list from '@/app/api/counterpart/[listId]/route';
import * as withdrawal from '@/app/api/counterpart/answers/[answerId]/withdrawal/route';
import { matchList } from '@/lib/counterpart/commands/match-list';
import type { BatchId, CounterpartListId, MemberId } from '@/lib/kernel/ids';
import { aList, anOffice, type Office } from '../exchanges/given';
import { aWorkbook, aZip, sheetXml, textCell } from '../imports/a-workbook';
import { ask, cookieOf, said } from '../imports/at-the-door';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aFile, answered, lineOf, linesOf, matched, memberOf, outcomes } from './given';

let office: Office;
let batch: BatchId;
let member: MemberId;
let planner: string;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
  const made = await aList(office, 1, 1);
  batch = made.id;
  member = await memberOf(batch, made.persons[0]?.id ?? '');
  planner = await cookieOf(office.planner);
});

type Handler = Parameters<typeof ask>[0];
/** A route at its address: the router's part of the work. */
const at =
  (handler: unknown, params: Record<string, string>): Handler =>
  (request) =>
    (handler as Handler)(request, { params: Promise.resolve(params as never) });

function theForm(bytes: Uint8Array<ArrayBuffer> | null, more: Record<string, string> = {}) {
  const form = new FormData();
  const fields = { listId: randomUUID(), purpose: 'offer', source: 'Bureau', receivedOn: '2026-11-20', ...more };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (bytes) form.set('file', new Blob([bytes]), 'list.csv');
  return form;
}
const bytesOf = (...rows: string[]) => new Uint8Array(aFile(...rows));
const send = (form: FormData, cookie = planner, headers: Record<string, string> = {}) =>
  ask(at(lists.POST, { id: batch }), cookie, { method: 'POST', body: form, headers });
const nothingKept = async () =>
  (
    await pastTheRules(
      'select 1 from counterpart_list union all select 1 from counterpart_piece union all select 1 from counterpart_line',
    )
  ).length === 0;

describe('what is sent to the door', () => {
  const bomb = aZip([{ name: 'xl/workbook.xml', text: ' '.repeat(200 * 1024 * 1024), claims: 10 }]);
  const row = (n: number) => `<row r="${n}">${textCell(`A${n}`, 'x')}</row>`;
  test.each<[string, Buffer, string]>([
    ['a packed bomb', bomb, '413 too-large file: file-too-much'],
    [
      'ten thousand columns',
      aWorkbook({ S: sheetXml([textCell('NTP1', 'x')]) }),
      '413 too-large file: file-too-many-columns',
    ],
    ['a hundred thousand and one rows', Buffer.from('a\n'.repeat(100_001)), '413 too-large file: file-too-many-rows'],
    [
      'rows that go backwards',
      aWorkbook({ S: `<worksheet><sheetData>${row(2)}${row(1)}</sheetData></worksheet>` }),
      '422 unreadable-file file: file-damaged',
    ],
    ['a document', Buffer.from('%PDF-1.7'), '415 unsupported-type file: file-not-a-table'],
  ])('%s is refused with the words of the reader of lists, and nothing is kept', async (_, bytes, answer) => {
    expect(said(await send(theForm(new Uint8Array(bytes))))).toBe(answer);
    expect(await nothingKept()).toBe(true);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no purpose', { purpose: '' }, '400 invalid purpose: choose-one'],
    ['no source', { source: ' ' }, '400 invalid source: required'],
    ['no day', { receivedOn: 'yesterday' }, '400 invalid receivedOn: not-a-date'],
    ['a day to come', { receivedOn: '2099-01-01' }, '400 invalid receivedOn: in-the-future'],
    ['a line that is no code', { agreementLine: 'Пункт 2' }, '400 invalid agreementLine: not-a-code'],
    ['an id that is none', { listId: 'x' }, '400 invalid listId: invalid'],
  ])('%s is said at its field', async (_, more, answer) => {
    expect(said(await send(theForm(bytesOf(lineOf(1)), more)))).toBe(answer);
    expect(await nothingKept()).toBe(true);
  });

  test('a workbook is read like a text, and a formula in it is text', async () => {
    const formula = '=HYPERLINK("http://x")';
    const cells = ['ФИО', formula].map((text, index) => textCell(`A${index + 1}`, text));
    const listId = randomUUID() as CounterpartListId;
    const form = theForm(new Uint8Array(aWorkbook({ S: sheetXml(cells) })), { listId });
    expect((await send(form)).status).toBe(201);
    await matchList(listId);
    const [line] = (await linesOf(office.planner, listId)).lines;
    expect(line).toMatchObject({ position: 2, status: 'unknown', cells: [{ text: formula }] });
  });

  test('a browser without scripts is led on to its list, to the one that was there, or back to the field that is wrong', async () => {
    const asPage = async (form: FormData, cookie = planner) => {
      const { status, headers } = await send(form, cookie, { accept: 'text/html,application/xhtml+xml' });
      return `${status} ${headers.get('location')}`;
    };
    const page = `/exchanges/${batch}/counterpart`;
    const listId = randomUUID();
    expect(await asPage(theForm(bytesOf(lineOf(1)), { listId }))).toBe(`303 ${page}?list=${listId}`);
    expect(await asPage(theForm(bytesOf(lineOf(1))))).toBe(`303 ${page}?list=${listId}&before=1`);
    expect(await asPage(theForm(null))).toBe(`303 ${page}?problem=file-missing&at=file`);
    expect(await asPage(theForm(bytesOf(lineOf(1)), { source: '' }))).toBe(`303 ${page}?problem=required&at=source`);
    expect(await asPage(theForm(bytesOf(lineOf(1))), '')).toBe(`303 /sign-in?next=${encodeURIComponent(page)}`);
    expect(await asPage(theForm(bytesOf(lineOf(1))), await cookieOf(office.officer))).toBe(
      `303 ${page}?problem=not-found&at=`,
    );
  });

  test('from another site nothing is taken in', async () => {
    expect((await send(theForm(bytesOf(lineOf(1))), planner, { origin: 'http://elsewhere' })).status).toBe(403);
    expect(await nothingKept()).toBe(true);
  });
});

describe('whoever may not', () => {
  test('hears of every address that there is nothing; who reads batches reads the answers; planning all', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(9)));
    const { answerId } = await answered(office.planner, batch, {
      memberId: member,
      answer: 'accepted',
      on: '2026-01-02',
    });
    const ofList = (handler: unknown) => at(handler, { listId });
    const gets = [
      at(lists.GET, { id: batch }),
      ofList(list.GET),
      ofList(lines.GET),
      at(ties.GET, { id: batch, memberId: member }),
    ];
    const posts: [Handler, object, string?][] = [
      [ofList(moves.POST), { version: 99, move: 'lookAgain' }],
      [ofList(decisions.POST), { cleanShown: 99 }],
      [
        ofList(list.PATCH),
        { version: 99, mapping: { headerLine: 1, sheet: null, columns: ['full-name'], dateOrder: null } },
        'PATCH',
      ],
      [at(answers.POST, { id: batch }), { memberId: member, answer: 'accepted', on: '2026-01-02' }],
      [at(withdrawal.POST, { answerId }), { version: 99, reason: 'other' }],
    ];
    const heard = async (
      role: 'planner' | 'supervisor' | 'officer' | 'analyst' | 'medical' | 'operator' | 'auditor' | 'partner' | null,
    ) => {
      const cookie = role ? await cookieOf(office[role]) : '';
      const read: number[] = [];
      for (const get of gets) read.push((await ask(get, cookie)).status);
      read.push((await ask(at(answers.GET, { id: batch }), cookie)).status);
      const wrote: number[] = [];
      for (const [post, body, method = 'POST'] of posts) wrote.push((await ask(post, cookie, { method, body })).status);
      return `${read.join(' ')} | ${wrote.join(' ')}`;
    };
    for (const role of ['planner', 'supervisor'] as const)
      expect(await heard(role)).toBe('200 200 200 200 200 | 409 409 409 409 409');
    for (const role of ['officer', 'analyst', 'medical'] as const)
      expect(await heard(role)).toBe('404 404 404 404 200 | 404 404 404 404 404');
    for (const role of ['operator', 'auditor', 'partner'] as const)
      expect(await heard(role)).toBe('404 404 404 404 404 | 404 404 404 404 404');
    expect(await heard(null)).toBe('401 401 401 401 401 | 401 401 401 401 401');
    expect(await outcomes(listId)).toEqual(['2 unknown']);
  });

  test('of a list that is not there and one that is hidden hears the same', async () => {
    const listId = await matched(office.planner, batch, aFile(lineOf(9)));
    const officer = await cookieOf(office.officer);
    const of = (id: string, cookie: string) => ask(at(list.GET, { listId: id }), cookie);
    const hidden = await of(listId, officer);
    const missing = await of(randomUUID() as CounterpartListId, planner);
    expect(hidden.text).toBe(missing.text);
    expect((await of('no-id', planner)).status).toBe(404);
  });
});
