import { formatAge, formatAgo, formatClock, formatDay, formatMoment } from '@/lib/i18n/formats';
import { chooseLocale, type Locale, locales } from '@/lib/i18n/locales';
import { formatPartialDate } from '@/lib/i18n/partial-dates';
import { houseTimeZone } from '@/lib/i18n/time-zone';

const partial = (from: string) => [
  ...(['day', 'month', 'year'] as const).map((precision) => ({ precision, from, to: null, approximate: true })),
  { precision: 'range' as const, from, to: '2031-03-04', approximate: false },
];
const now = new Date('2026-03-14T12:00:00Z');
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const inAll = (say: (locale: Locale) => string) => [say('en'), say('uk'), say('ru')];

describe('moments and ages', () => {
  test('a moment is shown in the zone of the house, with the name of the zone', () => {
    expect(inAll((locale) => formatMoment(locale, now, { timeZone: 'UTC' }))).toEqual([
      '14 March 2026, 12:00 UTC',
      '14 березня 2026 року, 12:00 UTC',
      '14 марта 2026 года, 12:00 UTC',
    ]);
    expect(formatMoment('uk', now, { timeZone: 'Asia/Kathmandu', short: true })).toBe('14.03.2026, 17:45 GMT+5:45');
  });

  test('a day is the day of the zone of the house', () => {
    const late = new Date('2026-03-14T23:30:00Z');
    expect(formatDay('en', late, { timeZone: 'UTC' })).toBe('14 March 2026');
    expect(formatDay('en', late, { timeZone: 'Asia/Kathmandu', short: true })).toBe('15 Mar 2026');
    expect(formatClock('ru', new Date('2026-03-14T00:05:00Z'), { timeZone: 'UTC' })).toBe('00:05');
  });

  test('no date ends in a full stop of its own, so that a sentence may end in one', () => {
    const moments = ['2022-02-24T12:00:00Z', '2026-05-01T00:00:00Z', '1999-12-31T23:59:00Z'];
    const said = moments.flatMap((moment) =>
      locales.flatMap((locale) =>
        [true, false].flatMap((short) => [
          formatDay(locale, moment, { timeZone: 'UTC', short }),
          formatMoment(locale, moment, { timeZone: 'UTC', short }),
          ...partial(moment.slice(0, 10)).map((date) => formatPartialDate(locale, date, { short })),
        ]),
      ),
    );
    expect(said.filter((words) => /\.$|\.,| р\.| г\./u.test(words))).toEqual([]);
  });

  test.each([
    [0, ['1 minute', '1 хвилина', '1 минута']],
    [3 * 24, ['3 days', '3 дні', '3 дня']],
    [45 * 24, ['45 days', '45 днів', '45 дней']],
    [62 * 24, ['2 months', '2 місяці', '2 месяца']],
    [21 * 366 * 24, ['21 years', '21 рік', '21 год']],
  ])('what began %s hours ago has lasted as long as people of that language say', (hours, said) => {
    expect(inAll((locale) => formatAge(locale, hoursBefore(hours), now))).toEqual(said);
  });

  test('what is past and what is to come are told apart', () => {
    expect(inAll((locale) => formatAgo(locale, hoursBefore(26), now))).toEqual(['yesterday', 'учора', 'вчера']);
    expect(inAll((locale) => formatAgo(locale, hoursBefore(-2), now))).toEqual([
      'in 2 hours',
      'через 2 години',
      'через 2 часа',
    ]);
  });
});

describe('the reader’s language', () => {
  test.each([
    ['en', 'uk,ru;q=0.5', 'en'],
    [undefined, 'ru-KZ,ru;q=0.9,en;q=0.8', 'ru'],
    [undefined, 'de-DE,en;q=0.4,uk;q=0.7', 'uk'],
    [undefined, 'en;q=0,ru', 'ru'],
    [undefined, 'de', 'uk'],
    ['xx', null, 'uk'],
    ['__proto__', ';;,;q=,', 'uk'],
  ])('chosen %s and a browser asking for %s give %s', (chosen, header, locale) => {
    expect(chooseLocale(chosen, header)).toBe(locale);
  });

  test.each([
    ['', 'UTC'],
    ['Mars/Olympus', 'UTC'],
    ['Asia/Kathmandu', 'Asia/Kathmandu'],
  ])('a house set to the zone "%s" shows times in %s', (asked, shown) => {
    expect(houseTimeZone(asked)).toBe(shown);
  });
});
