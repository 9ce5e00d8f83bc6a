import { monthFrom, readTypedDate, type TypedDate } from '@/lib/i18n/typed-date';

const typed = (day: string, month: string, year: string, more: Partial<TypedDate> = {}): TypedDate => ({
  day,
  month,
  year,
  approximate: false,
  unknown: false,
  ...more,
});

test.each([
  ['3', 3],
  ['03', 3],
  ['березень', 3],
  ['Березня', 3],
  ['бер.', 3],
  ['март', 3],
  ['МАРТА', 3],
  ['March', 3],
  ['Sept.', 9],
  ['мая', 5],
  ['травня', 5],
  ['листопада', 11],
  ['липня', 7],
  ['XII', 12],
  ['ІІІ', 3],
  [' ３ ', 3],
])('%s is month %i', (text, month) => expect(monthFrom(text)).toBe(month));

test.each(['ма', 'ju', 'зима', 'березеньь', '', '3a'])('"%s" is no month', (text) =>
  expect(monthFrom(text)).toBeNull(),
);

test.each([
  ['a whole date', typed('14', '3', '2022'), 'day', '2022-03-14', '2022-03-14'],
  ['a month in words', typed('27', 'березня', '1994'), 'day', '1994-03-27', '1994-03-27'],
  ['month and year', typed('', 'December', '2017'), 'month', '2017-12-01', '2017-12-31'],
  ['a year alone', typed('', '', '1994'), 'year', '1994-01-01', '1994-12-31'],
  ['a year with its word', typed('', '', '1994 р.'), 'year', '1994-01-01', '1994-12-31'],
  ['everything in the first field', typed('14.03.2022', '', ''), 'day', '2022-03-14', '2022-03-14'],
  ['everything in words in one field', typed('', '', '14 марта 2022'), 'day', '2022-03-14', '2022-03-14'],
  ['nothing', typed('', '', ''), 'unknown', null, null],
  ['"I do not know"', typed('', '', '', { unknown: true }), 'unknown', null, null],
  ['figures beside "I do not know"', typed('', '', '1994', { unknown: true }), 'year', '1994-01-01', '1994-12-31'],
])('%s is read', (_, date, precision, from, to) =>
  expect(readTypedDate(date)).toEqual({ precision, from, to, approximate: false }),
);

test('an approximate date stays approximate', () =>
  expect(readTypedDate(typed('', '5', '2022', { approximate: true }))).toMatchObject({ approximate: true }));

test.each([
  ['31 February', typed('31', '2', '2022')],
  ['month 13', typed('1', '13', '2022')],
  ['a day without a month', typed('14', '', '2022')],
  ['no year', typed('14', '3', '')],
  ['a year of two figures', typed('14', '3', '22')],
  ['a word for a day', typed('вчора', '3', '2022')],
  ['a month nobody knows', typed('1', 'зима', '2022')],
])('%s is no date', (_, date) => expect(readTypedDate(date)).toBeNull());
