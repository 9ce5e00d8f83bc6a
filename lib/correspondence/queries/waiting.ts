import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLookAtDeaths, mayWriteCorrespondence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import type { Day } from '../rules/days';
import { countToDo } from '../store/to-do';
import { countNewBreaches } from './breaches';
import { houseToday } from './house-day';

/** Answers overdue and owed, one's own next steps that are due, deaths reported, breaches new this week. */
export async function waitingInCorrespondence(actor: Actor): Promise<Waiting[]> {
  if (!mayWriteCorrespondence(actor).ok) return [];
  const today = houseToday(new Date());
  const scope = scopeOf(actor);
  const lines = await reading(actor, async (tx) => {
    const everybody = { today, owner: null };
    const steps = await countToDo(tx, scope, { what: 'steps', today, owner: actor.id, until: today });
    return [
      line('overdue', await countToDo(tx, scope, { ...everybody, what: 'overdue' }), '/correspondence?tab=overdue'),
      line('owed', await countToDo(tx, scope, { ...everybody, what: 'owed' }), '/correspondence?tab=owed'),
      line('steps', steps, '/correspondence?tab=steps&mine=1'),
      ...(mayLookAtDeaths(actor).ok
        ? [line('deaths', await countToDo(tx, scope, { ...everybody, what: 'deaths' }), '/correspondence?tab=deaths')]
        : []),
    ];
  });
  const breaches = await countNewBreaches(actor);
  return [...lines, line('breaches', breaches, '/correspondence/breaches?period=week')].filter(
    ({ count }) => count > 0,
  );
}

type What = 'overdue' | 'owed' | 'steps' | 'deaths' | 'breaches';
const line = (what: What, { count, oldest }: { count: number; oldest: Day | null }, href: string): Waiting => ({
  key: `correspondence.${what}`,
  count,
  oldest: oldest && `${oldest}T00:00:00.000Z`,
  href,
  ...(what === 'deaths' ? { urgent: true } : {}),
});
