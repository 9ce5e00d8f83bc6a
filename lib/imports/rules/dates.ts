import { dateRange, type PartialDate, partialDateOf, unknownDate } from '../../kernel/partial-date';
import type { RowFault } from './fields';

export const dateOrders = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof dateOrders)[number];

type Read = { readonly date: PartialDate } | { readonly fault: RowFault };
const notADate: Read = { fault: 'not-a-date' };
const read = (date: PartialDate | null): Read => (date ? { date } : notADate);

const about =
  /^(?:близько|бл\.?|приблизно|прибл\.?|орієнтовно|около|ок\.?|примерно|прим\.?|about|abt\.?|approx\.?|circa|ca\.?|c\.|[~≈])\s*/u;
const doubtful = /\s*(?:\(\?\)|\?|\(approx\.?\)|\(приблизно\)|\(примерно\))$/u;
const yearWord = /\s*(?:р\.?\s?н\.?|г\.?\s?р\.?|року народження|года рождения|року|рік|год[ау]?|р\.|г\.)$/u;
const blank = /^(?:|[-–—?.\s]+|н\/?д|невідомо|невідома|неизвестно|неизвестна|unknown|n\/?a)$/u;

/** Beginnings of the months' names, in their order, in Ukrainian, Russian and English. */
const months = [
  ['січ', 'янв', 'jan'],
  ['лют', 'фев', 'feb'],
  ['берез', 'бер', 'март', 'мар', 'mar'],
  ['квіт', 'апр', 'apr'],
  ['трав', 'май', 'мая', 'may'],
  ['черв', 'июн', 'jun'],
  ['лип', 'июл', 'jul'],
  ['серп', 'сер', 'авг', 'aug'],
  ['верес', 'вер', 'сен', 'sep'],
  ['жовт', 'окт', 'oct'],
  ['листоп', 'лис', 'ноя', 'nov'],
  ['груд', 'дек', 'dec'],
] as const;

function monthNamed(word: string): number | undefined {
  const at = months.findIndex((names) => names.some((name) => word.startsWith(name)));
  return at === -1 ? undefined : at + 1;
}

const three = /^(\d{1,2}|\?{1,2}|[xх_]{2})[./-](\d{1,2}|\?{1,2}|[xх_]{2})[./-](\d{4})(?:[ t,].*)?$/u;
const figures = (text: string) => (/^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined);

/**
 * A date as lists write it: with figures in either order, with a month in words, a year alone, a span of years, "about".
 * Two figures for a year are never completed; day and month are never guessed when `order` is null.
 */
export function readDate(typed: string, order: DateOrder | null): Read {
  const lower = typed.normalize('NFKC').toLowerCase().trim();
  if (blank.test(lower)) return { date: unknownDate };
  const approximate = about.test(lower) || doubtful.test(lower);
  const text = lower.replace(about, '').replace(doubtful, '').replace(yearWord, '').trim();
  return byFigures(text, order, approximate) ?? inWords(text, approximate) ?? notADate;
}

function byFigures(text: string, order: DateOrder | null, approximate: boolean): Read | null {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[ t].*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return whole({ year: iso[1], month: iso[2], day: iso[3] }, approximate);
  const year = /^(\d{4})$/.exec(text);
  if (year) return whole({ year: year[1] }, approximate);
  const span = /^(\d{4})\s*[-–—/]\s*(\d{4})$/.exec(text);
  if (span) return years(Number(span[1]), Number(span[2]), approximate);
  const month = /^(\d{1,2})[./-](\d{4})$/.exec(text);
  if (month) return whole({ year: month[2], month: month[1] }, approximate);
  const turned = /^(\d{4})[./-](\d{1,2})$/.exec(text);
  if (turned) return whole({ year: turned[1], month: turned[2] }, approximate);
  const parts = three.exec(text);
  if (parts) return inOrder([parts[1] ?? '', parts[2] ?? '', parts[3] ?? ''], order, approximate);
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(text) ? { fault: 'year-short' } : null;
}

type Typed = { year?: string | undefined; month?: string | undefined; day?: string | undefined };

function whole({ year, month, day }: Typed, approximate: boolean): Read {
  const [m, d] = [figures(month ?? ''), figures(day ?? '')];
  if (d !== undefined && m === undefined) return notADate;
  return read(partialDateOf({ year: Number(year), month: m, day: d, approximate }));
}

function years(one: number, other: number, approximate: boolean): Read {
  const [from, to] = one <= other ? [one, other] : [other, one];
  if (from < 1900 || to > 2100) return notADate;
  return read(dateRange(`${from}-01-01`, `${to}-12-31`, approximate));
}

function inOrder([one, two, year]: [string, string, string], order: DateOrder | null, approximate: boolean): Read {
  const [a, b] = [figures(one), figures(two)];
  const settled = order ?? orderOf(a, b);
  if (!settled) return { fault: 'date-order' };
  return settled === 'day-month'
    ? whole({ year, month: two, day: one }, approximate)
    : whole({ year, month: one, day: two }, approximate);
}

/** What two figures say of their own order; equal ones and unknown ones need none. */
function orderOf(a: number | undefined, b: number | undefined): DateOrder | null {
  if (a === undefined || b === undefined || a === b || a > 12) return 'day-month';
  return b > 12 ? 'month-day' : null;
}

function inWords(text: string, approximate: boolean): Read | null {
  const words = text.split(/[\s,./-]+/).filter(Boolean);
  const month = words.map(monthNamed).find((found) => found !== undefined);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}(?:st|nd|rd|th|-?го|-?е)?$/.test(word));
  if (month === undefined || !year || words.length > 3 || (words.length === 3 && !day)) return null;
  return read(
    partialDateOf({ year: Number(year), month, day: day ? Number.parseInt(day, 10) : undefined, approximate }),
  );
}

/**
 * In which order a column writes day and month: as its own figures show, `mixed` when they show both, `open` when
 * nothing shows it, `none` when there is nothing to decide.
 */
export function orderIn(values: Iterable<string>): DateOrder | 'mixed' | 'open' | 'none' {
  let [dayFirst, monthFirst, either, dotted] = [0, 0, 0, true];
  for (const value of values) {
    const parts = three.exec(value.normalize('NFKC').toLowerCase().trim());
    if (!parts) continue;
    const [a, b] = [figures(parts[1] ?? '') ?? 0, figures(parts[2] ?? '') ?? 0];
    either += 1;
    if (a > 12) dayFirst += 1;
    if (b > 12) monthFirst += 1;
    if (!/^\S{1,2}\./.test(value.trim())) dotted = false;
  }
  if (either === 0) return 'none';
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'day-month';
  if (monthFirst) return 'month-day';
  // Dots between the figures are written only where the day comes first.
  return dotted ? 'day-month' : 'open';
}
