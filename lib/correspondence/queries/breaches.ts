import 'server-only';
import type { Actor } from '../../access/actor';
import { mayCountBreaches, mayReadCorrespondence } from '../../access/rules';
import { record } from '../../audit/append';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { Day } from '../rules/days';
import type { BreachFilter, BreachReport } from '../schema/breaches';
import { breachIsCertain, findBreaches } from './find-breaches';

/** The most lines a page shows; the file has all of them. */
const mostShown = 500;

/** How many certain breaches are new in the last seven days, and the day of the first of them. */
export async function countNewBreaches(actor: Actor): Promise<{ count: number; oldest: Day | null }> {
  const { lines } = await findBreaches(actor, { owing: 'to-us', period: 'week' }, { asSystem: false });
  const days = lines.filter(breachIsCertain).map(({ due }) => due.latest);
  return { count: days.length, oldest: days.sort()[0] ?? null };
}

/** The report, in numbers for everybody who may count, and name by name for those who read the correspondence. Logged. */
export async function readBreaches(actor: Actor, filter: BreachFilter): Promise<BreachReport> {
  must(mayCountBreaches(actor));
  const named = mayReadCorrespondence(actor).ok;
  const { lines, ...report } = await findBreaches(actor, filter, { asSystem: !named });
  await reading(actor, (tx) =>
    record(tx, actor, {
      type: 'correspondence.breaches-read',
      detail: { ...codesIn(filter), people: report.people, named },
    }),
  );
  return {
    ...report,
    lines: named ? lines.slice(0, mostShown) : null,
    more: named ? Math.max(0, lines.length - mostShown) : 0,
  };
}

/** A filter as the log keeps it. */
export const codesIn = (filter: BreachFilter) =>
  Object.fromEntries(Object.entries(filter).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
