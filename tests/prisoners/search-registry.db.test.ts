import type { StaffActor } from '@/lib/access/actor';
import { openValue } from '@/lib/platform/crypto';
import { addName } from '@/lib/prisoners/commands/add-parts';
import { changeStatus } from '@/lib/prisoners/commands/change-status';
import { openRecord } from '@/lib/prisoners/commands/open-record';
import { sealRecord } from '@/lib/prisoners/commands/seal-record';
import { searchRegistry } from '@/lib/prisoners/queries/search-registry';
import { newName, newRecord } from '@/lib/prisoners/schema/changes';
import { registryQuestion } from '@/lib/prisoners/schema/registry';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aColleague, aRecord } from './given';

let officer: StaffActor;
let supervisor: StaffActor;
let operator: StaffActor;
let analyst: StaffActor;
beforeAll(async () => {
  await freshDatabase();
  officer = await aColleague('case-officer');
  supervisor = await aColleague('supervisor');
  operator = await aColleague('operator');
  analyst = await aColleague('analyst');
});

const search = (by: StaffActor, text: string, more: object = {}) =>
  searchRegistry(by, registryQuestion.parse({ text, ...more }));
const day = (text: string) => ({ precision: 'day', from: text, to: text, approximate: false });
const open = (name: object, facts: object = {}, more: object = {}) =>
  openRecord(
    officer,
    newRecord.parse({ names: [name], facts: { birth: day('1999-03-27'), ...facts }, source: 'a list', ...more }),
  );

describe('one person under many spellings', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await open({ surname: 'KOVAL', given: 'Oleksandr', patronymic: 'Petrovych' }, { unit: 'А1234' }));
    await open({ surname: 'Коваль', given: 'Ігор', patronymic: 'Петрович' }, { birth: day('2001-01-05') });
  });

  test.each([
    'Саша Коваль, 1999',
    'Коваль Олександр Петрович',
    'Alexander Kowal 27.03.1999',
    'КОВАЛЬ А. П. 1999',
    '1999 Александр Коваль',
    'Кваль Олександр 1999',
  ])('"%s" finds the card of KOVAL Oleksandr Petrovych first', async (text) => {
    const { rows } = await search(officer, text);
    expect(rows[0]).toMatchObject({ id, band: expect.stringMatching(/strong|possible/) });
    expect(rows[0]?.parts.length).toBeGreaterThan(1);
  });

  test('a brother comes only on request and never as strong', async () => {
    const asked = 'Коваль Олександр Петрович 1999';
    expect((await search(officer, asked)).rows).toHaveLength(1);
    const { rows } = await search(officer, asked, { all: true });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.slice(1).map(({ band }) => band)).not.toContain('strong');
  });

  test('to an operator a reason tells no date and no unit', async () => {
    const { rows } = await search(operator, 'Коваль Олександр', { birth: day('1999-03-27'), unit: 'А1234' });
    expect(rows[0]).toMatchObject({ id, birth: null });
    expect(JSON.stringify(rows[0])).not.toMatch(/1999-03|a1234|А1234/);
    const mine = (await search(officer, 'Коваль Олександр', { birth: day('1999-03-27'), unit: 'А1234' })).rows;
    expect(mine[0]?.parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['birth', 'unit']));
  });

  test('a name being typed finds by the beginning of its words, in either letters', async () => {
    for (const text of ['кова', 'Kov', 'коваль олек', 'oleks kova'])
      expect((await search(officer, text)).rows.map((row) => row.id)).toContain(id);
  });
});

test('how many bear a name is told beside each of them', async () => {
  for (let n = 0; n < 4; n += 1) await aRecord(officer, { surname: 'Мельник', given: 'Іван' });
  const { rows } = await search(officer, 'Іван Мельник');
  expect(rows).toHaveLength(4);
  expect(rows.every(({ common }) => common === 4)).toBe(true);
});

test('a sealed record is found and counted for a supervisor alone, from the moment it is sealed', async () => {
  const { id } = await aRecord(officer, { surname: 'Заруба', given: 'Остап' });
  await aRecord(officer, { surname: 'Заруба', given: 'Остап' });
  await sealRecord(supervisor, { id, version: 1, sealed: true, reason: 'threats' });
  expect((await search(officer, 'Заруба Остап')).rows).toMatchObject([{ common: 1 }]);
  expect((await search(analyst, 'заруб')).rows).toHaveLength(1);
  expect((await search(supervisor, 'Заруба Остап')).rows).toMatchObject([{ common: 2 }, { common: 2 }]);
  await addName(supervisor, { id, version: 2, name: newName.parse({ surname: 'Пустовіт', given: 'Остап' }) });
  expect((await search(officer, 'Пустовіт Остап')).rows).toEqual([]);
});

test('a record that is void is found by no search until it is restored', async () => {
  const { id } = await aRecord(officer, { surname: 'Хоменко', given: 'Лука' });
  const move = (action: 'void' | 'restore', version: number) =>
    changeStatus(officer, {
      id,
      version,
      action,
      occurredAt: new Date().toISOString(),
      reason: 'recorded-by-mistake',
      source: 'office',
      note: null,
    });
  await move('void', 1);
  expect((await search(officer, 'Хоменко Лука')).rows).toEqual([]);
  await move('restore', 2);
  expect((await search(officer, 'Хоменко Лука')).rows).toHaveLength(1);
});

test('what was typed is kept encrypted, and read by the auditor alone', async () => {
  await search(officer, 'Таємниця Невідома');
  const [row] = await pastTheRules<{ id: string; query_enc: Buffer; rules: string }>(
    'select * from search_log order by at desc limit 1',
  );
  expect(row?.query_enc.toString('utf8')).not.toMatch(/Таємниця/);
  expect(openValue('search_log.query', row!.id, row!.query_enc)).toMatchObject({ text: 'Таємниця Невідома' });
  await expect(pastTheRules('delete from search_log')).rejects.toThrow(/stays written/);
});

const hostile: [string, string][] = [
  ['a megabyte', 'a'.repeat(1_000_000)],
  ['two hundred words', 'Коваль '.repeat(200)],
  ['control characters', '\u0000\u0007Коваль\u001b[31m'],
  ['marks that turn the direction', '\u202eлавоК\u202c\u200f'],
  ['mixed scripts', 'Kоvаль Ολεξανδρ 科瓦利'],
  ['emoji', '👨‍👩‍👧‍👦🇺🇦💔'],
  ['lone surrogates', '\ud800Коваль\udc00'],
  ['patterns', '%\' or 1=1 -- _\\ {} [] " \t'],
  ['only signs', '.,-–—()//'],
  ['digits', '1'.repeat(200)],
  ['combining marks', `К${'\u0301'.repeat(150)}`],
  ['many short words', 'а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ'],
];
test.each(hostile)('%s are answered or refused as invalid, in bounded time', async (_, text) => {
  const asked = registryQuestion.safeParse({ text });
  if (!asked.success) {
    expect(asked.error.issues.map(({ message }) => message)).toEqual([expect.stringMatching(/^too-(long|short)$/)]);
    return;
  }
  const began = performance.now();
  expect(Array.isArray((await searchRegistry(officer, asked.data)).rows)).toBe(true);
  expect(performance.now() - began).toBeLessThan(3000);
});
