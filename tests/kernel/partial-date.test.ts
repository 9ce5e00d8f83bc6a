import * as fc from 'fast-check';
import { dateRange, isAfter, partialDateOf, unknownDate } from '@/lib/kernel/partial-date';

test.each([
  [{}, unknownDate],
  [{ year: 1999 }, { precision: 'year', from: '1999-01-01', to: '1999-12-31', approximate: false }],
  [
    { year: 2024, month: 2 },
    { precision: 'month', from: '2024-02-01', to: '2024-02-29', approximate: false },
  ],
  [
    { year: 2023, month: 2 },
    { precision: 'month', from: '2023-02-01', to: '2023-02-28', approximate: false },
  ],
  [
    { year: 2022, month: 3, day: 14, approximate: true },
    { precision: 'day', from: '2022-03-14', to: '2022-03-14', approximate: true },
  ],
  [{ year: 2023, month: 2, day: 31 }, null],
  [{ year: 2023, month: 2, day: 29 }, null],
  [{ year: 2023, month: 13 }, null],
  [{ year: 2023, day: 4 }, null],
  [{ month: 4 }, null],
  [{ day: 4 }, null],
  [{ year: 99 }, null],
  [{ year: 2101 }, null],
  [{ year: 1999.5 }, null],
  [{ year: Number.NaN }, null],
])('%j is read as %j', (parts, expected) => {
  expect(partialDateOf(parts)).toEqual(expected);
});

test('whatever the parts, a partial date begins no later than it ends and both are days of the calendar', () => {
  const part = fc.option(fc.integer({ min: -5, max: 2200 }), { nil: undefined });
  fc.assert(
    fc.property(part, part, part, (year, month, day) => {
      const date = partialDateOf({ year, month, day });
      if (!date || date.from === null || date.to === null) return;
      expect(date.from <= date.to).toBe(true);
      for (const end of [date.from, date.to]) expect(new Date(`${end}T00:00:00Z`).toISOString().slice(0, 10)).toBe(end);
    }),
  );
});

test('a range may be given in either order', () => {
  expect(dateRange('2024-05-02', '2024-05-01')).toEqual(dateRange('2024-05-01', '2024-05-02'));
  expect(dateRange('2024', '2025-01-01')).toBeNull();
});

test('only a date that lies wholly later is after a day', () => {
  const march = partialDateOf({ year: 2024, month: 3 });
  if (!march) throw new Error('March 2024 is a date');
  expect(isAfter(march, '2024-02-29')).toBe(true);
  expect(isAfter(march, '2024-03-15')).toBe(false);
  expect(isAfter(unknownDate, '2024-03-15')).toBe(false);
});
