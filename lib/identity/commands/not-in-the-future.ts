import 'server-only';
import { Refused } from '../../kernel/refusal';

/** The day it is now. */
export const dayOf = (now: Date) => now.toISOString().slice(0, 10);

/**
 * Refuses days that have not come yet, by the field that says so. A day east of Greenwich may have begun already, so one
 * day ahead is let through.
 */
export function notAheadOf(now: Date, days: Readonly<Record<string, string | null>>) {
  const latest = dayOf(new Date(now.getTime() + 86_400_000));
  const faults = Object.entries(days)
    .filter(([, day]) => day !== null && day > latest)
    .map(([at]) => ({ at, code: 'in-the-future' }));
  if (faults.length > 0) throw new Refused('invalid', { faults });
}
