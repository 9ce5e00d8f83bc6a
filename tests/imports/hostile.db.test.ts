import { createHash } from 'node:crypto';
import * as rejected from '@/app/api/imports/[id]/rejected/route';
import * as list from '@/app/api/imports/[id]/route';
import * as rows from '@/app/api/imports/[id]/rows/route';
import * as lists from '@/app/api/imports/route';
import type { StaffActor } from '@/lib/access/actor';
import { workOnList } from '@/lib/imports/commands/work-on-list';
import type { Mapping } from '@/lib/imports/rules/mapping';
import type { ImportRows, ImportRunView } from '@/lib/imports/schema/runs';
import type { ImportId } from '@/lib/kernel/ids';
import { aColleague } from '../prisoners/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aWorkbook, aZip, sheetXml, textCell } from './a-workbook';
import { aForm, ask, cookieOf, said } from './at-the-door';
import { decided, logged, moveTo, recordsOnFile } from './given';

let analyst: StaffActor;
let cookie: string;
beforeEach(async () => {
  await freshDatabase();
  analyst = await aColleague('analyst');
  cookie = await cookieOf(analyst);
});

const sendFile = (bytes: Buffer) => ask(lists.POST, cookie, { method: 'POST', body: aForm(new Uint8Array(bytes)) });
const nothingKept = async () =>
  (
    await pastTheRules(
      'select 1 from import_run union all select 1 from import_chunk union all select 1 from import_row',
    )
  ).length === 0;

const bomb = aZip([{ name: 'xl/workbook.xml', text: ' '.repeat(200 * 1024 * 1024), claims: 10 }]);
const row = (n: number, more = '') => `<row r="${n}"${more}>${textCell(`A${n}`, 'x')}</row>`;
const rawSheet = (text: string) => aWorkbook({ S: `<worksheet><sheetData>${text}</sheetData></worksheet>` });

test.each<[string, Buffer, string]>([
  ['a packed bomb', bomb, '413 too-large file: file-too-much'],
  [
    'ten thousand columns',
    Buffer.from(`${Array.from({ length: 10_000 }, (_, n) => `c${n}`).join()}\n`),
    '413 too-large file: file-too-many-columns',
  ],
  [
    'ten thousand columns in a workbook',
    aWorkbook({ S: sheetXml([textCell('NTP1', 'x')]) }),
    '413 too-large file: file-too-many-columns',
  ],
  ['a hundred thousand and one rows', Buffer.from('a\n'.repeat(100_001)), '413 too-large file: file-too-many-rows'],
  ['rows that go backwards', rawSheet(row(2) + row(1)), '422 unreadable-file file: file-damaged'],
  ['two rows of one number', rawSheet(row(2) + row(2)), '422 unreadable-file file: file-damaged'],
  ['a row of a number no sheet has', rawSheet(row(1) + row(99_999_999_999)), '422 unreadable-file file: file-damaged'],
  ['half a row', rawSheet(row(1) + row(1.5)), '422 unreadable-file file: file-damaged'],
  ['a row below nought', rawSheet(row(-3)), '422 unreadable-file file: file-damaged'],
  ['nothing but separators', Buffer.from(',,,\n,,,\n'), '422 unreadable-file file: file-no-rows'],
  ['nothing but NUL', Buffer.alloc(5_000), '415 unsupported-type file: file-not-a-table'],
])(
  'a hostile file is refused at its field and nothing of it is kept: %s',
  async (_, bytes, answer) => {
    expect(said(await sendFile(bytes))).toBe(answer);
    expect(await nothingKept()).toBe(true);
  },
  60_000,
);

/** Sends a file, has it compared and brought in as far as nothing is wrong with it. */
async function throughTheHouse(bytes: Buffer, change: Partial<Mapping> = {}) {
  const sent = await sendFile(bytes);
  expect(said(sent)).toBe('201');
  const id = sent.body.id as ImportId;
  const run = (await ask(list.GET, cookie, { id })).body as unknown as ImportRunView;
  const body = { version: run.version, mapping: { ...run.mapping, ...change } };
  expect(said(await ask(list.PATCH, cookie, { method: 'PATCH', id, body }))).toBe('200');
  await workOnList(id);
  const shown = async (show: string) =>
    ((await ask(rows.GET, cookie, { id, query: `?show=${show}` })).body as unknown as ImportRows).rows;
  const faulty = await shown('faulty');
  await decided(analyst, id, { all: 'clear-new' });
  await moveTo(analyst, id, 'start');
  await workOnList(id);
  const now = (await ask(list.GET, cookie, { id })).body as unknown as ImportRunView;
  const csv = (await ask(rejected.GET, cookie, { id })).text;
  return {
    status: now.status,
    counts: now.counts,
    encoding: now.encoding,
    headings: run.samples[0]?.lines[0],
    faulty,
    csv,
  };
}
const names = async () => (await recordsOnFile()).map((one) => one.names[0]);
const plain = 'Прізвище,Ім’я\n';

test('formulas are text and are never calculated, neither here nor in the file of rejected rows', async () => {
  const cell = (at: string, formula: string, shown?: string) =>
    `<c r="${at}" t="str"><f>${formula}</f>${shown === undefined ? '' : `<v>${shown}</v>`}</c>`;
  const { status, csv } = await throughTheHouse(
    aWorkbook({
      S: sheetXml([
        textCell('A1', 'Прізвище') + textCell('B1', 'Стать'),
        cell('A2', 'HYPERLINK("http://evil.example","x")', 'Сирко') + textCell('B2', 'ч'),
        cell('A3', 'WEBSERVICE("http://evil.example")') + textCell('B3', 'ч'),
        textCell('A4', '=1+1') + textCell('B4', '@SUM(A1)'),
      ]),
    }),
  );
  expect(status).toBe('finished');
  expect(await names()).toEqual(['Сирко', '=WEBSERVICE("http://evil.example")']);
  expect(csv).toContain("'=1+1");
  expect(csv).toContain("'@SUM(A1)");
});

test('NUL, control characters and turned writing leave every text on the way in, headings too', async () => {
  const bytes = Buffer.from(
    `Пріз\u0000вище,При\u0000міт\u202eка\nСи\u0000р\u202eко\u202c,лі\u0007вий\u2067 бік\u2069\n${'\n'.repeat(500)}`,
  );
  const { status } = await throughTheHouse(bytes, { columns: ['surname', 'note'] });
  expect(status).toBe('finished');
  expect(await names()).toEqual(['Сирко']);
  expect(await pastTheRules(`select note from prisoner_event where kind = 'note'`)).toEqual([
    { note: 'Примітка: лівий бік' },
  ]);
});

test('words of a right-to-left script and joined signs stay as they are', async () => {
  const { status } = await throughTheHouse(Buffer.from(`${plain}שלום,محمد\nСирко,Ян👩‍⚕️\n`));
  expect(status).toBe('finished');
  expect(await names()).toEqual(['שלום محمد', 'Сирко Ян👩‍⚕️']);
});

test('a cell of a megabyte is a fault of its row, and the other rows come in', async () => {
  const { status, faulty, counts } = await throughTheHouse(
    Buffer.from(`${plain}${'я'.repeat(1_000_000)},Петро\nСирко,Петро\n`),
  );
  expect(status).toBe('finished');
  expect(faulty.map(({ line, faults }) => [line, faults[0]?.code, faults[0]?.column])).toEqual([
    [2, 'cell-too-long', 0],
  ]);
  expect(counts).toMatchObject({ created: 1, rejected: 1 });
});

/** Letters that no packing makes shorter. */
const noise = (length: number, seed = 0) => {
  let text = '';
  for (let n = 0; text.length < length; n += 1) text += createHash('sha512').update(`${seed} ${n}`).digest('base64url');
  return text.slice(0, length);
};
test('a number as long as a book is a fault of its row, and the other rows come in', async () => {
  const { status, faulty } = await throughTheHouse(Buffer.from(`ID,Прізвище\n${noise(30_000)},Вовк\n2,Сирко\n`));
  expect(status).toBe('finished');
  expect(faulty[0]?.faults.map(({ code }) => code)).toEqual(['too-long']);
  expect(await names()).toEqual(['Сирко']);
});

test('a word that is cut in the middle of a sign is told without it', async () => {
  const { status, faulty } = await throughTheHouse(
    Buffer.from(`Прізвище,Статус\nВовк,${'я'.repeat(79)}👩\nСирко,у полоні\n`),
  );
  expect(status).toBe('finished');
  expect(faulty[0]?.faults.map(({ detail }) => detail)).toEqual(['я'.repeat(79)]);
});

test.each<[string, Buffer]>([
  [
    'UTF-8 with a byte that is none',
    Buffer.concat([Buffer.from(`Name,Given\nKoval,Petro`), Buffer.from([0xff, 0xfe, 0x0a])]),
  ],
  ['UTF-8 cut off in the middle of a letter', Buffer.from(`Name,Given\nKoval,Петро`).subarray(0, -1)],
  [
    'UTF-16 with half a letter at its end',
    Buffer.concat([Buffer.from('\ufeffName,Given\nKoval,Petro\n', 'utf16le'), Buffer.from([0x41])]),
  ],
  ['UTF-16 with half a pair', Buffer.from('\ufeffName,Given\nKoval,Pe\ud83dtro\n', 'utf16le')],
  ['UTF-16 without its mark', Buffer.from('Name,Given\nKoval,Petro\n', 'utf16le')],
])('letters that are none are read as well as they can be: %s', async (_, bytes) => {
  const { status, counts } = await throughTheHouse(bytes, { columns: ['surname', 'given'] });
  expect([status, counts.created]).toEqual(['finished', 1]);
  expect((await names())[0]).toMatch(/^Koval /);
});

test('names of sheets that no program would give are read all the same', async () => {
  const sheet = sheetXml([textCell('A1', 'Прізвище'), textCell('A2', 'Сирко')]);
  const long = 'ж'.repeat(200);
  expect((await throughTheHouse(aWorkbook({ [long]: sheet }))).status).toBe('finished');
  expect((await throughTheHouse(aWorkbook({ '': sheet }))).status).toBe('finished');
  expect((await throughTheHouse(aWorkbook({ 'a&#0;b&#xd800;': sheet }))).status).toBe('finished');
});

test('cells without an address stand where they stand, behind empty ones too', async () => {
  const cells = (...texts: string[]) =>
    texts.map((text) => (text ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : '<c/>')).join('');
  const bytes = rawSheet(
    `<row>${cells('Прізвище', 'По батькові', 'Ім’я')}</row><row>${cells('Сирко', '', 'Петро')}</row>`,
  );
  expect((await throughTheHouse(bytes)).status).toBe('finished');
  expect(await names()).toEqual(['Сирко Петро']);
});

test('empty columns far to the right are no columns', async () => {
  const cells = `${textCell('A1', 'Прізвище')}<c r="XFD1" s="1"/>`;
  expect(
    (await throughTheHouse(rawSheet(`<row r="1">${cells}</row><row r="2">${textCell('A2', 'Сирко')}</row>`))).status,
  ).toBe('finished');
  const wide = ','.repeat(9_999);
  expect((await throughTheHouse(Buffer.from(`Прізвище${wide}\nВовк${wide}\n`))).status).toBe('finished');
  expect(await names()).toEqual(['Сирко', 'Вовк']);
});

test('a style with a million figures makes no text of a million letters', async () => {
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'0'.repeat(1_000_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const rows = Array.from(
    { length: 5_000 },
    (_, n) => `<row r="${n + 2}"><c r="A${n + 2}" s="0"><v>${n}</v></c></row>`,
  ).join('');
  const bytes = aWorkbook(
    { S: `<worksheet><sheetData><row r="1">${textCell('A1', 'Прізвище')}</row>${rows}</sheetData></worksheet>` },
    [],
    styles,
  );
  const before = process.hrtime.bigint();
  expect(said(await sendFile(bytes))).toBe('201');
  expect(Number(process.hrtime.bigint() - before) / 1e9).toBeLessThan(5);
});

const manyNames = (rows: number) => {
  const columns = ['surname', ...Array(10).fill('alias')] as const;
  const row = (n: number) => columns.map((_, k) => `Особа${'абвгд'[k % 5]}${n}${'клмно'[n % 5]}`).join();
  return {
    bytes: Buffer.from(`${Array.from({ length: rows }, (_, n) => row(n)).join('\n')}\n`),
    columns: [...columns],
  };
};

test('where searching takes long less is kept at once, and no row is lost or kept twice', async () => {
  const { bytes, columns } = manyNames(7);
  let now = Date.now();
  const slow = jest.spyOn(Date, 'now').mockImplementation(() => (now += 6_000));
  const { status, counts } = await throughTheHouse(bytes, { columns: [...columns], headerLine: 0 });
  slow.mockRestore();
  expect([status, counts.rows, counts.created + counts.undecided]).toEqual(['finished', 7, 7]);
  expect(await logged('import.checked')).toBe(7);
});

test('people with many names come in fewer at once', async () => {
  const { bytes, columns } = manyNames(60);
  const { status } = await throughTheHouse(bytes, { columns: [...columns], headerLine: 0 });
  expect(status).toBe('finished');
  expect(await logged('import.rows-brought-in')).toBe(2);
});
