import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLookAtDeaths, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { type SightingFilter, sightingFilter } from '../schema/sighting';
import { countOfSightings } from '../store/waiting';

type Line = { key: string; filter: Pick<SightingFilter, 'show'> & { band?: 'strong' | 'possible' }; urgent?: true };
const lines: readonly Line[] = [
  { key: 'debriefs.contested', filter: { show: 'contested' }, urgent: true },
  { key: 'debriefs.strong', filter: { show: 'waiting', band: 'strong' } },
  { key: 'debriefs.possible', filter: { show: 'waiting', band: 'possible' } },
];
const deaths: Line = { key: 'debriefs.grave', filter: { show: 'grave' }, urgent: true };

/** What returnees saw that waits for somebody: likely people, contested decisions, and deaths for an analyst. */
export const waitingInDebriefs = (actor: Actor): Promise<Waiting[]> => {
  if (!mayRecordEvidence(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const waiting: Waiting[] = [];
    for (const { key, filter, urgent } of [...(mayLookAtDeaths(actor).ok ? [deaths] : []), ...lines]) {
      const { count, oldest } = await countOfSightings(tx, scopeOf(actor), sightingFilter.parse(filter));
      const href = `/debriefs/sightings?${new URLSearchParams(Object.entries(filter))}`;
      waiting.push({ key, count, oldest, href, ...(urgent ? { urgent } : {}) });
    }
    return waiting.filter(({ count }) => count > 0);
  });
};
