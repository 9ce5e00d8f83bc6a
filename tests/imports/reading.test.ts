import { deflateRawSync } from 'node:zlib';
import { linesOf, shapeOf, sourceOf } from '@/lib/imports/reading/read-table';
import { type Line, pageLimits } from '@/lib/imports/reading/table';
import { longestCell } from '@/lib/imports/rules/understand';
import { aWorkbook, aZip, sheetXml, textCell } from './a-workbook';

async function read(bytes: Buffer, limits = pageLimits) {
  const source = sourceOf(bytes);
  const shape = await shapeOf(source, limits);
  const lines: Line[] = [];
  for await (const line of linesOf(source, shape, { sheet: null, limits })) lines.push(line);
  return { ...shape, lines, rows: lines.map(({ cells }) => cells) };
}

const heard = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { reason: string; more?: { faults?: { code: string }[] } }) =>
      error.reason ? `${error.reason}: ${error.more?.faults?.[0]?.code}` : Promise.reject(error),
  );

const text = 'Прізвище;Ім’я;Їжак\nҐудзь;Єва;ґ\n';
const in1251 = (words: string) =>
  Buffer.from(
    [...words].map((letter) => {
      const table = new TextDecoder('windows-1251');
      for (let byte = 0; byte < 256; byte += 1) if (table.decode(Uint8Array.of(byte)) === letter) return byte;
      return 0x3f;
    }),
  );
const bigEndian = (words: string) => Buffer.from(words, 'utf16le').swap16();

test.each([
  ['UTF-8', Buffer.from(text), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
  ['UTF-16, little end first, with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
  ['UTF-16, big end first, with its mark', bigEndian(`\ufeff${text}`), 'utf-16be'],
  ['UTF-16 of Latin letters without a mark', Buffer.from('Name;Born\nKoval;1999\n', 'utf16le'), 'utf-16le'],
  ['Windows-1251', in1251(text), 'windows-1251'],
])('letters are read as they were written: %s', async (_, bytes, encoding) => {
  const { encoding: found, rows } = await read(bytes);
  expect(found).toBe(encoding);
  expect(rows[0]?.[0]).toMatch(/^(Прізвище|Name)$/);
  expect(rows[1]?.[0]).toMatch(/^(Ґудзь|Koval)$/);
});

test.each([
  ['commas', 'a,b,c\n1,2,3\n', ','],
  ['semicolons, with commas inside', 'name;born;unit\nKoval, Petro;1,5;x\nOther, One;2,5;y\n', ';'],
  ['tabs', 'a\tb\n1\t2\n', '\t'],
  ['bars', 'a|b|c\n1|2|3\n', '|'],
  ['commas inside quotes do not count', '"a,b";"c,d";e\n"1,2,3";"4";5\n', ';'],
  ['said in the first line', 'sep=|\na,b|c\n1,2|3\n', '|'],
  ['one column', 'name\nKoval\n', ','],
])('the delimiter is found: %s', async (_, written, delimiter) => {
  expect((await read(Buffer.from(written))).delimiter).toBe(delimiter);
});

test.each([
  ['a quoted cell with its delimiter, quotes and a line break', 'a,b\n"x, ""y""\nz",2\n', ['x, "y"\nz', '2']],
  ['a quotation mark inside a cell', 'a,b\nв/ч "Орел",2\n', ['в/ч "Орел"', '2']],
  ['a formula stays text', 'a,b\n=1+1,@SUM(A1)\n', ['=1+1', '@SUM(A1)']],
  ['signs before a number stay', 'a,b\n+380,-5\n', ['+380', '-5']],
  ['fewer cells than headings', 'a,b,c\n1,2\n', ['1', '2']],
  ['more cells than headings', 'a,b\n1,2,3\n', ['1', '2', '3']],
  ['line ends of all kinds', 'a,b\r\n1,2\r\n', ['1', '2']],
])('cells: %s', async (_, written, cells) => {
  expect((await read(Buffer.from(written))).rows[1]).toEqual(cells);
});

test('rows are numbered as a spreadsheet numbers them, blank ones counted and left out', async () => {
  const { lines } = await read(Buffer.from('a,b\n\n1,2\n,\n"3\n3",4\n5,6\n'));
  expect(lines.map(({ line }) => line)).toEqual([1, 3, 5, 6]);
});

test('a cell of a megabyte is cut, and can be told from one that just fits', async () => {
  const { rows } = await read(Buffer.from(`a,b\n${'x'.repeat(1_000_000)},${'y'.repeat(longestCell)}\n`));
  expect(rows[1]?.map((cell) => cell.length)).toEqual([longestCell + 1, longestCell]);
});

const header = Buffer.alloc(30);
test.each([
  ['nothing', Buffer.alloc(0), 'invalid: file-empty'],
  ['nothing but spaces', Buffer.from(' \n \n'), 'invalid: file-empty'],
  ['a document', Buffer.from('%PDF-1.7 …'), 'unsupported-type: file-not-a-table'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'unsupported-type: file-not-a-table'],
  [
    'an old workbook, or one with a password',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
    'unsupported-type: file-old-workbook',
  ],
  [
    'bytes without sense',
    Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 7) % 256)),
    'unsupported-type: file-not-a-table',
  ],
  ['a packed file that is no workbook', aZip([{ name: 'a.txt', text: 'a' }]), 'unsupported-type: file-not-a-table'],
  ['a packed file cut off', Buffer.concat([Buffer.from('PK\u0003\u0004'), header]), 'unreadable-file: file-damaged'],
  ['a workbook without rows', aWorkbook({ Sheet: sheetXml([]) }), 'unreadable-file: file-no-rows'],
  [
    'a workbook whose XML is broken',
    aWorkbook({ Sheet: '<worksheet><sheetData><row' }),
    'unreadable-file: file-damaged',
  ],
  ['a quotation mark that is never closed', Buffer.from('a,b\n"1,2\n3,4\n'), 'unreadable-file: file-quotes'],
  ['a row without end', Buffer.from(`a,b\n"${'x,'.repeat(3_000_000)}`), 'unreadable-file: file-row-too-long'],
  ['a thousand columns', Buffer.from(`${'a,'.repeat(1000)}\n`), 'too-large: file-too-many-columns'],
  ['a cell far to the right', aWorkbook({ S: sheetXml([textCell('ZZZ1', 'x')]) }), 'too-large: file-too-many-columns'],
])('a hostile or mistaken file is refused in words: %s', async (_, bytes, answer) => {
  expect(await heard(read(bytes))).toBe(answer);
});

test('more rows than one person reads through are refused', async () => {
  expect(await heard(read(Buffer.from('a\n'.repeat(11)), { ...pageLimits, rows: 10 }))).toBe(
    'too-large: file-too-many-rows',
  );
  const sheet = sheetXml(Array.from({ length: 11 }, (_, n) => textCell(`A${n + 1}`, 'x')));
  expect(await heard(read(aWorkbook({ S: sheet }), { ...pageLimits, rows: 10 }))).toBe('too-large: file-too-many-rows');
});

test('a packed bomb is refused while it is unpacked, whatever size it claims to have', async () => {
  const bomb = { name: 'xl/workbook.xml', text: ' '.repeat(200 * 1024 * 1024), claims: 10 };
  const bytes = aZip([bomb]);
  expect(bytes.length).toBeLessThan(1024 * 1024);
  expect(await heard(read(bytes))).toBe('too-large: file-too-much');
});

test('parts that fit one by one and not together are refused too', async () => {
  const sheet = sheetXml([textCell('A1', 'x'.repeat(5_000))]);
  expect(await heard(read(aWorkbook({ S: sheet }), { ...pageLimits, unpacked: 5_500 }))).toBe(
    'too-large: file-too-much',
  );
});

test('bytes that only look packed are refused', async () => {
  const bytes = aWorkbook({ S: sheetXml([textCell('A1', 'x')]) });
  const broken = Buffer.from(bytes);
  broken.fill(0xff, 60, 90);
  expect(await heard(read(broken))).toBe('unreadable-file: file-damaged');
  expect(deflateRawSync(Buffer.from('x')).length).toBeGreaterThan(0);
});

test('a sheet is read as it shows itself: texts, days, figures, formulas', async () => {
  const rows = [
    textCell('A1', 'Name') + textCell('C1', 'Born'),
    '<c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>36526</v></c>',
    '<c r="A3"><v>12345678901</v></c><c r="B3" s="2"><v>77</v></c><c r="C3"><v>1.5</v></c>',
    '<c r="A4" t="str"><f>HYPERLINK("x","y")</f><v>y</v></c><c r="B4"><f>1+1</f></c><c r="C4" t="b"><v>1</v></c>',
    '<c r="A5"/>',
    '<c><v>1</v></c><c t="e"><v>#REF!</v></c>',
  ];
  const { lines, sheets } = await read(aWorkbook({ 'Список & інше': sheetXml(rows) }, ['Коваль & син']));
  expect(sheets).toEqual(['Список & інше']);
  expect(lines).toEqual([
    { line: 1, cells: ['Name', '', 'Born'] },
    { line: 2, cells: ['Коваль & син', '', '2000-01-01'] },
    { line: 3, cells: ['12345678901', '000077', '1.5'] },
    { line: 4, cells: ['y', '=1+1', 'TRUE'] },
    { line: 6, cells: ['1', '#REF!'] },
  ]);
});

test('the first sheet that holds rows is read', async () => {
  const { rows, sheets } = await read(aWorkbook({ Empty: sheetXml([]), List: sheetXml([textCell('A1', 'x')]) }));
  expect({ rows, sheets }).toEqual({ rows: [['x']], sheets: ['Empty', 'List'] });
});
