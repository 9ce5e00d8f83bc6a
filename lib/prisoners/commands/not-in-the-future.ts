import 'server-only';
import { isAfter, type PartialDate } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';

/** Refuses dates that lie wholly after today, each at its field. A day's grace, because east of here it is tomorrow. */
export function notInTheFuture(dates: Readonly<Record<string, PartialDate>>, now: Date) {
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  const faults = Object.entries(dates)
    .filter(([, date]) => isAfter(date, tomorrow))
    .map(([at]) => ({ at, code: 'in-the-future' }));
  if (faults.length > 0) throw new Refused('invalid', { faults });
}

/** The same for one whole day. */
export const dayNotInTheFuture = (at: string, day: string, now: Date) =>
  notInTheFuture({ [at]: { precision: 'day', from: day, to: day, approximate: false } }, now);
