export const datePrecisions = ['day', 'month', 'year', 'range', 'unknown'] as const;
export type DatePrecision = (typeof datePrecisions)[number];

/**
 * A date as far as it is known. `from` and `to` are the first and last day it can have been (YYYY-MM-DD, inclusive);
 * both are null when unknown, equal when the day is known. `approximate` means the source itself said "about".
 */
export type PartialDate = {
  readonly precision: DatePrecision;
  readonly from: string | null;
  readonly to: string | null;
  readonly approximate: boolean;
};

export const unknownDate: PartialDate = { precision: 'unknown', from: null, to: null, approximate: false };

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isDay = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= lastDayOf(year, month);

/**
 * A partial date from up to three numbers. Null when they are no date at all (31 February, month 13, a day without a
 * month, a year outside 1900–2100); unknown when all three are missing.
 */
export function partialDateOf(parts: {
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  approximate?: boolean;
}): PartialDate | null {
  const { year, month, day, approximate = false } = parts;
  if (year === undefined) return month === undefined && day === undefined ? unknownDate : null;
  if (!Number.isInteger(year) || year < 1900 || year > 2100) return null;
  if (month === undefined)
    return day === undefined ? { precision: 'year', from: `${year}-01-01`, to: `${year}-12-31`, approximate } : null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  const head = `${year}-${pad(month)}`;
  if (day === undefined)
    return { precision: 'month', from: `${head}-01`, to: `${head}-${pad(lastDayOf(year, month))}`, approximate };
  if (!Number.isInteger(day) || !isDay(year, month, day)) return null;
  const whole = `${head}-${pad(day)}`;
  return { precision: 'day', from: whole, to: whole, approximate };
}

/** A span between two known days, in either order given; null when either is not a day. */
export function dateRange(from: string, to: string, approximate = false): PartialDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(from) || !/^\d{4}-\d\d-\d\d$/.test(to)) return null;
  return from <= to
    ? { precision: 'range', from, to, approximate }
    : { precision: 'range', from: to, to: from, approximate };
}

/** True when the whole of the date lies after `day` (YYYY-MM-DD). An unknown date is never after anything. */
export const isAfter = (date: PartialDate, day: string) => date.from !== null && date.from > day;
