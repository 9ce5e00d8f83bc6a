import { formatAge, formatAgo, formatClock, formatDay, formatMoment } from '@/lib/i18n/formats';
import { chooseLocale, type Locale } from '@/lib/i18n/locales';
import { houseTimeZone } from '@/lib/i18n/time-zone';

const now = new Date('2026-03-14T12:00:00Z');
const hoursBefore = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const inAll = (say: (locale: Locale) => string) => [say('en'), say('uk'), say('ru')];

describe('moments and ages', () => {
  test('a moment is shown in the zone of the house, with the name of the zone', () => {
    expect(inAll((locale) => formatMoment(locale, now, { timeZone: 'UTC' }))).toEqual([
      '14 March 2026, 12:00 UTC',
      '14 березня 2026 р., 12:00 UTC',
      '14 марта 2026 г., 12:00 UTC',
    ]);
    expect(formatMoment('uk', now, { timeZone: 'Asia/Kathmandu', short: true })).toBe('14.03.2026, 17:45 GMT+5:45');
  });

  test('a day is the day of the zone of the house', () => {
    const late = new Date('2026-03-14T23:30:00Z');
    expect(formatDay('en', late, { timeZone: 'UTC' })).toBe('14 March 2026');
    expect(formatDay('en', late, { timeZone: 'Asia/Kathmandu', short: true })).toBe('15 Mar 2026');
    expect(formatClock('ru', new Date('2026-03-14T00:05:00Z'), { timeZone: 'UTC' })).toBe('00:05');
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
