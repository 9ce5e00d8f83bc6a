import type { DatePrecision, PartialDate } from '../../kernel/partial-date';

/** Days from the first to the last, both included (YYYY-MM-DD). */
export type Span = { readonly first: string; readonly last: string };

const dayLong = 86_400_000;
/** The day so many days after (or, below zero, before) a day. */
export const dayPlus = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10);

/** How far "about" may be from what was said, in days: as long again as what was said, half a month for a day. */
const slack: Record<DatePrecision, number> = { day: 15, month: 31, range: 31, year: 366, unknown: 0 };

/** Every day a date can have been, "about" taken generously; null when it is unknown. */
export function possible({ precision, from, to, approximate }: PartialDate): Span | null {
  if (from === null || to === null) return null;
  const wide = approximate ? slack[precision] : 0;
  return { first: dayPlus(from, -wide), last: dayPlus(to, wide) };
}

/** The one day it was, when that is known for sure. */
export const sureDay = ({ from, to, approximate }: PartialDate): string | null =>
  from !== null && from === to && !approximate ? from : null;

/** True when the one was after the other whatever days they were. Never for an unknown date. */
export function surelyAfter(later: PartialDate, earlier: PartialDate): boolean {
  const one = possible(later);
  const other = possible(earlier);
  return one !== null && other !== null && one.first > other.last;
}

/** The days between the latest day it can have begun and the earliest it can have ended, neither of them included. */
export function surelyBetween(from: PartialDate, until: PartialDate): Span | null {
  const begun = possible(from);
  const ended = possible(until);
  if (!begun || !ended) return null;
  const span = { first: dayPlus(begun.last, 1), last: dayPlus(ended.first, -1) };
  return span.first <= span.last ? span : null;
}

const earliest = (days: readonly string[]) => [...days].sort().at(0);
const latest = (days: readonly string[]) => [...days].sort().at(-1);

/** The days two spans share. */
export function shared(one: Span, other: Span): Span | null {
  const first = latest([one.first, other.first]) ?? one.first;
  const last = earliest([one.last, other.last]) ?? one.last;
  return first <= last ? { first, last } : null;
}

/** From the first of several spans to the last; null of none. */
export function around(spans: readonly (Span | null)[]): Span | null {
  const first = earliest(spans.flatMap((span) => span?.first ?? []));
  const last = latest(spans.flatMap((span) => span?.last ?? []));
  return first && last ? { first, last } : null;
}
