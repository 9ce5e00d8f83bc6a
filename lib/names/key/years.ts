import type { PartialDate } from '../../kernel/partial-date';

/** Stands for a birth year nobody knows, or knows too loosely to be looked for by. */
export const noYear = 'x';
const widest = 8;

/** The years a date can lie in; empty when it is unknown or wider than eight years. */
export function yearsIn({ from, to }: PartialDate): number[] {
  const first = Number(from?.slice(0, 4));
  const last = Number(to?.slice(0, 4));
  if (!(first > 0) || !(last >= first) || last - first >= widest) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The years a record is found under. "About 1990" may be another year: it is found under the unknown year too. */
export function yearsOnRecord(birth: PartialDate): string[] {
  const years = yearsIn(birth);
  const loose = birth.approximate || years.length !== 1;
  return [...years.slice(0, 3).map(String), ...(loose ? [noYear] : [])];
}

/** The years to look under: those given, one more on either side, and the unknown year. Empty without a year. */
export function yearsToAsk(birth: PartialDate): { given: string[]; around: string[] } {
  const years = yearsIn(birth);
  const [first] = years;
  const last = years.at(-1);
  if (first === undefined || last === undefined) return { given: [], around: [] };
  const margin = birth.approximate ? 2 : 1;
  const beside = Array.from({ length: margin }, (_, at) => [first - at - 1, last + at + 1]).flat();
  return { given: years.map(String), around: [...beside.map(String), noYear] };
}

/** The day as YYYYMMDD; null unless the day is known. */
export const dayOf = ({ precision, from }: PartialDate): string | null =>
  precision === 'day' && from ? from.replaceAll('-', '') : null;

/** The day and, where that is a date too, day and month changed about. */
export function daysToAsk(birth: PartialDate): string[] {
  const day = dayOf(birth);
  if (!day) return [];
  const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6)];
  return Number(date) <= 12 && date !== month ? [day, `${year}${date}${month}`] : [day];
}
