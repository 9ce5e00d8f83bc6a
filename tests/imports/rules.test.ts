import { publicActor, type StaffActor, systemActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { type DateOrder, orderIn, readDate } from '@/lib/imports/rules/dates';
import type { Target } from '@/lib/imports/rules/fields';
import {
  faultsOfMapping,
  firstMapping,
  guessColumns,
  guessHeaderLine,
  headingKeys,
  mustSayOrder,
  remember,
  targetOf,
} from '@/lib/imports/rules/mapping';
import {
  mayDecideRow,
  mayImport,
  moveRun,
  runActions,
  runMoves,
  runStatuses,
  sourceKey,
} from '@/lib/imports/rules/run';
import { understand } from '@/lib/imports/rules/understand';
import { sexSaid, statementSaid } from '@/lib/imports/rules/words';
import type { PartialDate } from '@/lib/kernel/partial-date';

const shown = ({ precision, from, to, approximate }: PartialDate) =>
  `${precision === 'unknown' ? 'unknown' : precision === 'day' ? from : `${from}…${to}`}${approximate ? ' about' : ''}`;

test.each<[string, DateOrder | null, string]>([
  ['1999-03-05', null, '1999-03-05'],
  ['1999-03-05T00:00:00', null, '1999-03-05'],
  ['1999.03.05', null, '1999-03-05'],
  ['19990305', null, '1999-03-05'],
  ['05.03.1999', 'day-month', '1999-03-05'],
  ['5.3.1999', 'day-month', '1999-03-05'],
  ['05/03/1999', 'month-day', '1999-05-03'],
  ['05.03.1999 р.н.', 'day-month', '1999-03-05'],
  ['05.03.1999 00:00', 'day-month', '1999-03-05'],
  ['05/03/1999', null, 'date-order'],
  ['25/03/1999', null, '1999-03-25'],
  ['03/25/1999', null, '1999-03-25'],
  ['05/05/1999', null, '1999-05-05'],
  ['25/03/1999', 'month-day', 'not-a-date'],
  ['31.02.1999', 'day-month', 'not-a-date'],
  ['29.02.2000', 'day-month', '2000-02-29'],
  ['29.02.1999', 'day-month', 'not-a-date'],
  ['00.00.1999', null, '1999-01-01…1999-12-31'],
  ['??.05.1999', 'day-month', '1999-05-01…1999-05-31'],
  ['00.05.1999', 'day-month', '1999-05-01…1999-05-31'],
  ['05.03.99', 'day-month', 'year-short'],
  ['1999', null, '1999-01-01…1999-12-31'],
  ['1999 р.', null, '1999-01-01…1999-12-31'],
  ['1999 г.р.', null, '1999-01-01…1999-12-31'],
  ['1998-1999', null, '1998-01-01…1999-12-31'],
  ['1999–1998', null, '1998-01-01…1999-12-31'],
  ['03.1999', null, '1999-03-01…1999-03-31'],
  ['1999-03', null, '1999-03-01…1999-03-31'],
  ['близько 1999', null, '1999-01-01…1999-12-31 about'],
  ['около 1999 года', null, '1999-01-01…1999-12-31 about'],
  ['~1999', null, '1999-01-01…1999-12-31 about'],
  ['1999?', null, '1999-01-01…1999-12-31 about'],
  ['5 березня 1999', null, '1999-03-05'],
  ['5 марта 1999 г.', null, '1999-03-05'],
  ['5 March 1999', null, '1999-03-05'],
  ['March 5, 1999', null, '1999-03-05'],
  ['5th of May 1999', null, 'not-a-date'],
  ['листопад 1999', null, '1999-11-01…1999-11-30'],
  ['31 лютого 1999', null, 'not-a-date'],
  ['', null, 'unknown'],
  ['-', null, 'unknown'],
  ['невідомо', null, 'unknown'],
  ['=TODAY()', null, 'not-a-date'],
  ['14.07', null, 'not-a-date'],
  ['1899-12-31', null, 'not-a-date'],
  ['12345', null, 'not-a-date'],
])('the date “%s”, order %s, is %s', (typed, order, answer) => {
  const read = readDate(typed, order);
  expect('date' in read ? shown(read.date) : read.fault).toBe(answer);
});

test.each([
  [['01/02/1999', '13/02/1999'], 'day-month'],
  [['01/02/1999', '02/13/1999'], 'month-day'],
  [['13/02/1999', '02/13/1999'], 'mixed'],
  [['01/02/1999', '03-04-1999'], 'open'],
  [['01.02.1999'], 'day-month'],
  [['1999-01-02', '1999', ''], 'none'],
])('a column of %j shows its order: %s', (values, order) => {
  expect(orderIn(values)).toBe(order);
});

test.each<[string, Target | null]>([
  ['Прізвище', 'surname'],
  ['ФАМИЛИЯ', 'surname'],
  ['Family name', 'surname'],
  ['Ім’я', 'given'],
  ["ім'я", 'given'],
  ['По батькові', 'patronymic'],
  ['П.І.Б.', 'full-name'],
  ['ФИО военнопленного', 'full-name'],
  ['ПІБ', 'full-name'],
  ['Прізвище, ім’я, по батькові', 'full-name'],
  ['Name', 'full-name'],
  ['Дата народження (дд.мм.рррр)', 'birth'],
  ['Date of birth', 'birth'],
  ['Р.н.', 'birth'],
  ['Дата рождения', 'birth'],
  ['Місце народження', 'birth-place'],
  ['в/ч', 'unit'],
  ['Військова частина, підрозділ', 'unit'],
  ['Звання', 'rank'],
  ['РНОКПП', 'tax-number'],
  ['Identity', null],
  ['Дата взяття в полон', 'capture'],
  ['Місце утримання', 'held-at'],
  ['Статус', 'statement'],
  ['Позивний', 'call-sign'],
  ['Примітки', 'note'],
  ['Телефон', null],
  ['', null],
  ['12', null],
])('the heading “%s” is taken for %s', (heading, target) => {
  expect(targetOf(heading)).toBe(target);
});

test('no meaning is guessed twice, and of two alike headings each is remembered', () => {
  expect(guessColumns(['Прізвище', 'Прізвище', 'Примітка', 'Примітка'])).toEqual(['surname', null, 'note', 'note']);
  expect(headingKeys(['Name', 'NAME', '', 'Ім’я'])).toEqual(['name', 'name #2', '#3', 'імя']);
});

test.each([
  ['a title above the headings', [['Список полонених'], [''], ['Прізвище', 'Ім’я'], ['Коваль', 'Петро']], 3],
  [
    'headings first',
    [
      ['№', 'ПІБ'],
      ['1', 'Коваль'],
    ],
    1,
  ],
  [
    'unknown headings',
    [
      ['foo', 'bar'],
      ['x', 'y'],
    ],
    1,
  ],
  [
    'no headings',
    [
      ['1', 'Коваль', '1999'],
      ['2', 'Бойко', '1998'],
    ],
    0,
  ],
])('where the headings stand: %s', (_, lines, line) => {
  expect(guessHeaderLine(lines)).toBe(line);
});

test('a second list of a source is understood as the first was, a new column is guessed', () => {
  const first = firstMapping(
    {
      sheet: null,
      lines: [
        ['Хто', 'Дата народження'],
        ['Коваль', '01/02/1999'],
      ],
    },
    null,
  );
  expect(first).toMatchObject({ columns: [null, 'birth'], dateOrder: null, enterAs: 'reported' });
  const said = { ...first, columns: ['full-name', null] as const, dateOrder: 'month-day' as const };
  const again = firstMapping(
    {
      sheet: null,
      lines: [
        ['Звання', 'ХТО', 'Дата народження'],
        ['сержант', 'Бойко', '01/02/1998'],
      ],
    },
    remember(['Хто', 'Дата народження'], said),
  );
  expect(again).toMatchObject({ columns: ['rank', 'full-name', null], dateOrder: 'month-day' });
});

test('day and month are asked for exactly when the table does not show them', () => {
  expect(mustSayOrder([['01/02/1999']], ['birth'])).toBe(true);
  expect(mustSayOrder([['01/02/1999']], ['note'])).toBe(false);
  expect(mustSayOrder([['01.02.1999']], ['birth'])).toBe(false);
  expect(mustSayOrder([['13/02/1999', '02/13/1999']], ['birth', 'capture'])).toBe(true);
});

test.each<[string, (Target | null)[], string[]]>([
  ['a name and a birth', ['surname', 'birth'], []],
  ['a call sign alone', ['call-sign'], []],
  ['no name', ['birth', null], ['no-name']],
  ['two births', ['surname', 'birth', 'birth'], ['twice']],
  ['two notes', ['surname', 'note', 'note'], []],
  ['ten other names', ['surname', ...Array<Target>(10).fill('alias')], []],
  ['eleven other names', ['surname', ...Array<Target>(11).fill('alias')], ['too-often']],
  ['fifty notes', ['surname', ...Array<Target>(50).fill('note')], []],
  ['a date of nothing', ['surname', 'statement-date'], ['no-date-of']],
])('a mapping with %s', (_, columns, faults) => {
  expect(faultsOfMapping({ columns })).toEqual(faults);
});

test.each([
  ['загинув', 'dead'],
  ['Погиб', 'dead'],
  ['dead', 'dead'],
  ['Звільнений з полону', 'released'],
  ['обмен', 'released'],
  ['returned', 'released'],
  ['у полоні', 'in-captivity'],
  ['POW', 'in-captivity'],
  ['зник безвісти', 'missing'],
  ['поранений', 'wounded'],
  ['живий', 'alive'],
  ['не загинув', null],
  ['ймовірно загинув', null],
  ['загинув?', null],
  ['зник безвісти, у полоні', null],
  ['не живий', null],
  ['щось інше', null],
])('the words “%s” say %s', (words, says) => {
  expect(statementSaid(words)).toBe(says);
});

test.each([
  ['Ч', 'male'],
  ['чол.', 'male'],
  ['Ж', 'female'],
  ['жен', 'female'],
  ['F', 'female'],
  ['', 'unknown'],
  ['-', 'unknown'],
  ['q', null],
])('the word “%s” says the sex %s', (word, sex) => {
  expect(sexSaid(word)).toBe(sex);
});

const columns: (Target | null)[] = [
  'source-id',
  'surname',
  'given',
  'birth',
  'sex',
  'statement',
  'passport',
  'note',
  null,
];
const headings = ['ID', 'Прізвище', 'Ім’я', 'Народження', 'Стать', 'Статус', 'Паспорт', 'Телефон', 'Решта'];
const reading = { columns, headings, dateOrder: 'day-month' as const, lastDay: '2026-11-23' };
const row = (changes: Record<number, string> = {}) => {
  const cells = ['7', 'Коваль', 'Петро', '05.03.1999', 'ч', 'у полоні', 'АА 1', '', ''];
  for (const [index, text] of Object.entries(changes)) cells[Number(index)] = text;
  return understand(cells, reading);
};

test('a row is understood as one person, and nothing in it is evaluated', () => {
  const { person, faults } = row({ 7: '+380 50', 1: '=Коваль' });
  expect(faults).toEqual([]);
  expect(person).toMatchObject({
    sourceId: '7',
    names: [{ kind: 'as-written', surname: '=Коваль', given: 'Петро' }],
    birth: { precision: 'day', from: '1999-03-05' },
    sex: 'male',
    statement: { says: 'in-captivity', words: 'у полоні' },
    identifiers: [{ kind: 'passport', value: 'АА 1' }],
    note: 'Телефон: +380 50',
  });
});

test.each<[string, Record<number, string>, string, number | null]>([
  ['31 February', { 3: '31.02.1999' }, 'not-a-date', 3],
  ['a year of two figures', { 3: '05.03.99' }, 'year-short', 3],
  ['a birth next year', { 3: '05.03.2027' }, 'in-the-future', 3],
  ['a sex nobody knows', { 4: 'q' }, 'unknown-word', 4],
  ['a status nobody knows', { 5: 'дивись нижче' }, 'unknown-word', 5],
  ['a surname of 300 letters', { 1: 'а'.repeat(300) }, 'too-long', 1],
  ['a cell of a megabyte', { 8: 'а'.repeat(32_768) }, 'cell-too-long', 8],
  ['no name', { 1: ' ', 2: '' }, 'name-missing', null],
  ['text beyond the last column', { 9: 'x' }, 'more-cells', null],
])('a row with %s is not brought in, and the place is named', (_, changes, code, column) => {
  expect(row(changes).faults).toMatchObject([{ code, column }]);
});

test.each(['-', '???', '\ufffd', 'н/д', 'Невідомо', 'неизвестна', 'N/A', 'unknown'])('“%s” is no name', (typed) => {
  expect(row({ 1: typed, 2: '' }).faults).toMatchObject([{ code: 'name-missing' }]);
  expect(row({ 1: typed }).person.names).toMatchObject([{ surname: null, given: 'Петро' }]);
});

test.each(['На', 'Нд', 'Ю', '77'])('“%s” may be a name', (typed) => {
  expect(row({ 1: typed, 2: '' }).faults).toEqual([]);
});

test('a fault does not hide another', () => {
  expect(row({ 3: '31.02.1999', 4: 'q' }).faults.map(({ column }) => column)).toEqual([3, 4]);
});

test('an earlier surname is a further form of the name, with the rest of it', () => {
  const { person } = understand(['Коваль', 'Бойко', 'Ганна'], {
    ...reading,
    columns: ['surname', 'previous-surname', 'given'],
  });
  expect(person.names).toMatchObject([
    { kind: 'as-written', surname: 'Коваль', given: 'Ганна' },
    { kind: 'previous', surname: 'Бойко', given: 'Ганна' },
  ]);
});

test('control characters, NUL and turned writing leave the text, nothing else does', () => {
  expect(row({ 1: ' Ко\u0000ва\u202eль ' }).person.names[0]?.surname).toBe('Коваль');
});

test.each(roles.map((role) => [role]))('%s brings in lists only as analyst or supervisor', (role) => {
  const actor = { kind: 'staff', id: 'x', name: 'x', roles: new Set([role]) } as unknown as StaffActor;
  const answer = mayImport(actor);
  expect(answer.ok ? 'yes' : answer.reason).toBe(['analyst', 'supervisor'].includes(role) ? 'yes' : 'role-missing');
});

test('nobody signed out brings in a list, the machine’s operator may', () => {
  expect(mayImport(publicActor)).toEqual({ ok: false, reason: 'signed-out' });
  expect(mayImport(systemActor('import')).ok).toBe(true);
});

test('what is undone is undone for good, and only what came to an end is undone', () => {
  const from = runStatuses.filter((status) => moveRun(status, 'undo').ok);
  expect(from).toEqual(['finished', 'cancelled']);
  expect(runMoves.undone).toEqual({});
  for (const status of runStatuses)
    for (const action of runActions) {
      const answer = moveRun(status, action);
      expect(answer.ok ? answer.to : answer.reason).toBe(runMoves[status][action] ?? 'wrong-status');
    }
});

test.each([
  ['a clear row, new', 'clear', null, 'new', null, 'yes'],
  ['a row with candidates, new', 'candidates', null, 'new', null, 'yes'],
  ['a row with candidates, the same as one', 'candidates', null, 'same', 'a', 'yes'],
  ['the same as nobody', 'candidates', null, 'same', null, 'invalid'],
  ['a faulty row', 'faulty', null, 'new', null, 'wrong-status'],
  ['a row that is here already', 'known', null, 'new', null, 'wrong-status'],
  ['a row that came before in other words, as somebody new', 'changed', null, 'new', null, 'wrong-status'],
  ['a row that came before in other words, left out', 'changed', null, 'out', null, 'yes'],
  ['a row that is in', 'clear', 'created', 'out', null, 'wrong-status'],
  ['a row nobody has looked at yet', 'waiting', null, 'new', null, 'wrong-status'],
] as const)('%s', (_, state, outcome, decision, prisonerId, answer) => {
  const decided = mayDecideRow({ state, outcome }, decision, prisonerId);
  expect(decided.ok ? 'yes' : decided.reason).toBe(answer);
});

test('a source typed in another way is the same source', () => {
  expect(sourceKey(' «Список   МКЧХ» ')).toBe(sourceKey('список мкчх'));
  expect(sourceKey('Список МКЧХ 2')).not.toBe(sourceKey('Список МКЧХ'));
});
