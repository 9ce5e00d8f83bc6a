import { type Clock, clockOf, meeting } from './clock';
import type { Day } from './days';
import { currentTable, dutyTables } from './duties';
import { meetingDirection, type PersonFile } from './file';
import { happeningsOf } from './happenings';
import { healthClocks, replyClocks } from './recurring';

/**
 * Every duty of the Convention about one person: what began it, by when it was due, by what and when it was met, or how
 * long it is overdue. `today` is given; the entries decide by when they happened, not by when they were recorded.
 */
export function clocksOf(file: PersonFile, today: Day, table = currentTable): Clock[] {
  const rules = dutyTables[table] ?? [];
  const happenings = happeningsOf(file);
  const papers = file.entries.filter(({ direction }) => direction === meetingDirection(file.owing));
  return rules.flatMap((rule) => {
    if (rule.duty === 'reply') return replyClocks(rule, file, today);
    if (rule.duty === 'health-news') return healthClocks(rule, file, { happenings, papers, today });
    return happenings
      .filter(({ what }) => rule.startedBy.includes(what))
      .map(({ sure, ...started }) => {
        const begun = { started, sure, days: rule.days ?? 0 };
        return clockOf(rule, begun, meeting(rule, papers, begun), { today });
      });
  });
}
