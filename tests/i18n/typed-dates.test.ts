import { dateFromTyped } from '@/lib/i18n/typed-dates';
import { momentOf, wallClock } from '@/lib/i18n/wall-clock';

const typed = (day: string, month: string, year: string) =>
  dateFromTyped({ day, month, year, approximate: false, unknown: false });

test.each([
  { day: '14', month: '3', year: '2022', from: '2022-03-14', to: '2022-03-14' },
  { day: ' 14 ', month: 'March', year: '2022', from: '2022-03-14', to: '2022-03-14' },
  { day: '14', month: 'березня', year: '2022', from: '2022-03-14', to: '2022-03-14' },
  { day: '', month: 'листопад', year: '2025', from: '2025-11-01', to: '2025-11-30' },
  { day: '2', month: 'мая', year: '2024', from: '2024-05-02', to: '2024-05-02' },
  { day: '', month: '', year: '2024', from: '2024-01-01', to: '2024-12-31' },
  { day: '29', month: '2', year: '2024', from: '2024-02-29', to: '2024-02-29' },
])('$day $month $year is a date', ({ day, month, year, from, to }) => {
  expect(typed(day, month, year)).toMatchObject({ from, to });
});

test.each([
  ['31', '2', '2022'],
  ['29', '2', '2023'],
  ['1', '13', '2022'],
  ['14', '', '2022'],
  ['14', '3', ''],
  ['a', '3', '2022'],
  ['14', 'xy', '2022'],
  ['1', '1', '20222'],
])('%s %s %s is no date', (day, month, year) => {
  expect(typed(day, month, year)).toBeNull();
});

test('nothing typed, or not known, is unknown', () => {
  expect(typed('', ' ', '')).toMatchObject({ precision: 'unknown' });
  expect(dateFromTyped({ day: '1', month: '', year: '', approximate: false, unknown: true })).toMatchObject({
    precision: 'unknown',
  });
});

test.each([
  { zone: 'UTC', wall: '2026-11-21T16:20', utc: '2026-11-21T16:20:00.000Z' },
  { zone: 'Europe/Kyiv', wall: '2026-11-21T16:20', utc: '2026-11-21T14:20:00.000Z' },
  { zone: 'Europe/Kyiv', wall: '2026-07-01T00:10', utc: '2026-06-30T21:10:00.000Z' },
  { zone: 'Asia/Kathmandu', wall: '2026-01-01T00:00', utc: '2025-12-31T18:15:00.000Z' },
])('$wall on a wall in $zone is $utc', ({ zone, wall, utc }) => {
  expect(momentOf(wall, zone)?.toISOString()).toBe(utc);
  expect(wallClock(new Date(utc), zone)).toBe(wall);
});

test('what is no date and time is none', () => {
  for (const wall of ['', '2026-11-21', 'tomorrow', '2026-13-01T10:00']) expect(momentOf(wall, 'UTC')).toBeNull();
});
