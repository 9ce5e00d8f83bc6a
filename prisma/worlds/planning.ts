import type { BatchId } from '../../lib/kernel/ids';
import { detentionPlaceOf } from '../../lib/names/normal/detention-place';
import { decidePriorities, proposePriorities } from '../../lib/planning/commands/change-priorities';
import { changeSetUp } from '../../lib/planning/commands/save-set-up';
import { firstPriorities } from '../../lib/planning/rules/priority';
import type { Sides } from './demonstration';
import type { Office } from './staff';

const keysOf = (places: readonly (string | undefined)[]) =>
  places.flatMap((place) => detentionPlaceOf(place ?? '')?.key ?? []);

/**
 * Priorities a planner proposed and a supervisor adopted, and the set-up of a batch that is still a draft: two sites, a bus
 * and an ambulance, one ceiling.
 */
export async function thePlanning(office: Office, sides: Sides, batchId: BatchId, places: readonly string[]) {
  const { number } = await proposePriorities(office.planner, {
    content: {
      ...firstPriorities,
      name: 'After the March talks',
      tiers: firstPriorities.tiers.map((rule) => ({
        ...rule,
        criteria: rule.tier === 2 ? [{ heldMonths: 18 }] : [...rule.criteria],
      })),
      limits: { proofOfLifeDays: 180, wishDays: 120 },
    } as Parameters<typeof proposePriorities>[1]['content'],
    note: 'The talks named eighteen months as long captivity. A wish is asked again before it is four months old.',
  });
  await decidePriorities(office.supervisor, { number, version: 1, decision: 'adopt', note: null });
  await changeSetUp(office.planner, {
    id: batchId,
    version: 0,
    content: {
      total: 14,
      reading: sides.north.id,
      offered: { 'longest-held': 24, 'under-25': 7 },
      groups: [{ key: 'capture-year', value: '2022', floor: 4 }],
      vehicles: [
        { type: 'Bus', count: 1, seats: 12, stretchers: 0, isolation: 0 },
        { type: 'Ambulance', count: 2, seats: 1, stretchers: 2, isolation: 0 },
      ],
      sites: [
        { id: 'site-1', name: 'Crossing North', places: keysOf([places[0], places[1]]) },
        { id: 'site-2', name: 'Hospital gate', places: keysOf([places[2], places[3]]) },
      ],
      dropOut: { 'longest-held': { n: 40, dropped: 7 } },
    },
  });
}
