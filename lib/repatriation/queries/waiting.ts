import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayTell } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { countOfTellings, countOfUntold } from '../store/telling-list';

/** Families that wait to be told: overdue, mine, nobody's, and those nobody has opened a task for. */
export function waitingInTellings(actor: Actor): Promise<Waiting[]> {
  if (!mayTell(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const reader = { me: actor.id ?? '', now: new Date() };
    const overdue = await countOfTellings(tx, scope, { tab: 'overdue', reader });
    const mine = await countOfTellings(tx, scope, { tab: 'mine', reader });
    const nobodys = await countOfTellings(tx, scope, { tab: 'waiting', reader, unassigned: true });
    const since = (moment: Date | null) => moment?.toISOString() ?? null;
    const waiting: Waiting[] = [
      {
        key: 'tellings.overdue',
        count: overdue.count,
        oldest: since(overdue.oldest),
        href: '/families?tab=overdue',
        urgent: true,
      },
      { key: 'tellings.mine', count: mine.count, oldest: since(mine.oldest), href: '/families' },
      { key: 'tellings.waiting', count: nobodys.count, oldest: since(nobodys.oldest), href: '/families?tab=waiting' },
    ];
    if (mayAssignTelling(actor).ok) {
      const count = await countOfUntold(tx, scope);
      waiting.push({ key: 'tellings.toOpen', count, oldest: null, href: '/families?tab=to-open' });
    }
    return waiting.filter(({ count }) => count > 0);
  });
}
