import type { Locale } from '@/lib/i18n/locales';
import { formatPartialDate } from '@/lib/i18n/partial-dates';

const day = { precision: 'day', from: '2022-03-14', to: '2022-03-14', approximate: false } as const;
const month = { precision: 'month', from: '2022-03-01', to: '2022-03-31', approximate: false } as const;
const year = { precision: 'year', from: '2022-01-01', to: '2022-12-31', approximate: false } as const;
const range = { precision: 'range', from: '2022-03-14', to: '2022-05-02', approximate: false } as const;
const unknown = { precision: 'unknown', from: null, to: null, approximate: false } as const;

type Case = [Parameters<typeof formatPartialDate>[1], string, string, string];
const about = <D extends Case[0]>(date: D): D => ({ ...date, approximate: true });

const cases: Case[] = [
  [day, '14 March 2022', '14 березня 2022 року', '14 марта 2022 года'],
  [month, 'March 2022', 'березень 2022 року', 'март 2022 года'],
  [year, '2022', '2022 рік', '2022 год'],
  [about(day), 'about 14 March 2022', 'приблизно 14 березня 2022 року', 'примерно 14 марта 2022 года'],
  [about(month), 'about March 2022', 'приблизно березень 2022 року', 'примерно март 2022 года'],
  [about(year), 'about 2022', 'приблизно 2022 рік', 'примерно 2022 год'],
  [
    range,
    'between 14 March and 2 May 2022',
    'між 14 березня та 2 травня 2022 року',
    'между 14 марта и 2 мая 2022 года',
  ],
  [
    { ...range, from: '2021-12-30' },
    'between 30 December 2021 and 2 May 2022',
    'між 30 грудня 2021 року та 2 травня 2022 року',
    'между 30 декабря 2021 года и 2 мая 2022 года',
  ],
  [
    { ...range, to: null },
    'not earlier than 14 March 2022',
    'не раніше 14 березня 2022 року',
    'не ранее 14 марта 2022 года',
  ],
  [
    { ...range, from: null },
    'not later than 2 May 2022',
    'не пізніше 2 травня 2022 року',
    'не позднее 2 мая 2022 года',
  ],
  [{ ...range, to: '2022-03-14' }, '14 March 2022', '14 березня 2022 року', '14 марта 2022 года'],
  [unknown, 'unknown', 'невідомо', 'неизвестно'],
  [about(unknown), 'unknown', 'невідомо', 'неизвестно'],
  [{ ...range, from: null, to: null }, 'unknown', 'невідомо', 'неизвестно'],
];

describe('a date as far as it is known', () => {
  test.each(cases)('%j reads as it is written in each language', (date, en, uk, ru) => {
    const said = (locale: Locale) => formatPartialDate(locale, date);
    expect([said('en'), said('uk'), said('ru')]).toEqual([en, uk, ru]);
  });

  test.each([
    [day, '14 Mar 2022', '14.03.2022', '14.03.2022'],
    [about(month), 'about March 2022', 'приблизно березень 2022', 'примерно март 2022'],
    [year, '2022', '2022', '2022'],
    [range, '14 Mar 2022 – 2 May 2022', '14.03.2022 – 02.05.2022', '14.03.2022 – 02.05.2022'],
  ] satisfies Case[])('%j has a short form for tables', (date, en, uk, ru) => {
    const said = (locale: Locale) => formatPartialDate(locale, date, { short: true });
    expect([said('en'), said('uk'), said('ru')]).toEqual([en, uk, ru]);
  });

  test('the first day of a month stays in that month whatever the zone of the machine', () => {
    expect(formatPartialDate('en', { ...day, from: '2022-03-01' })).toBe('1 March 2022');
  });
});
