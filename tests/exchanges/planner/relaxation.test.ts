import type { Problem } from '@/lib/exchanges/planner/problem';
import type { Relaxation } from '@/lib/exchanges/planner/reasons';
import { wordsOfRelaxation } from '@/lib/exchanges/planner/words';
import { accepted, noPlanOf, people, person, problem, resultOf } from './given';
import { randomProblem } from './random-problem';

const waysOf = async (given: Problem) => (await noPlanOf(given)).relaxations.map(wordsOfRelaxation);
const fixed = (give: number): Problem['lines'] => [{ id: 'general', mode: 'fixed', give, take: 1 }];
const ambulance = { type: 'ambulance', count: 1, seats: 0, stretchers: 3, isolation: 0 };

test('too few stretcher places: the two that are missing, or two fewer handed over', async () => {
  const given = problem(people(5, { place: 'stretcher' }), { lines: fixed(5), vehicles: [ambulance] });
  expect(await waysOf(given)).toEqual([
    '2 more stretcher places at north.',
    '3 instead of 5 handed over on line general.',
  ]);
});

test('998 people for an agreement of 1,000', async () => {
  const given = problem(people(998), {
    lines: fixed(1000),
    total: 2000,
    vehicles: [{ type: 'train', count: 1, seats: 2000, stretchers: 0, isolation: 0 }],
  });
  expect(await waysOf(given)).toEqual(['998 instead of 1000 handed over on line general.']);
});

test('more pinned in than the batch has places', async () => {
  expect(await waysOf(problem(people(3, { pin: 'in' }), { total: 2 }))).toEqual([
    'A batch of 3 instead of 2.',
    'Lift the pin of p02.',
  ]);
});

test('all for all with somebody held back: they are left for a later stage', async () => {
  const given = problem([...people(3), person('out', { pin: 'out' })], {
    lines: [{ id: 'general', mode: 'all-for-all' }],
  });
  expect(await waysOf(given)).toEqual(['1 person of line general left for a later stage.']);
});

test('all for all above a ceiling: the ceiling, or a remainder', async () => {
  const given = problem(people(4, { groups: { unit: 'u' } }), {
    lines: [{ id: 'general', mode: 'all-for-all' }],
    groups: [{ key: 'unit', value: 'u', ceiling: 3 }],
  });
  expect(await waysOf(given)).toEqual([
    'A ceiling of 4 instead of 3 for unit u.',
    '1 person of line general left for a later stage.',
  ]);
});

test('what each relaxation says does make a plan possible', async () => {
  let tried = 0;
  for (let number = 8000; number < 8120; number += 1) {
    const given = accepted(randomProblem(number, 13));
    const result = await resultOf(given);
    if (result.status !== 'infeasible') continue;
    expect(result.relaxations.length).toBeGreaterThan(0);
    for (const relaxation of result.relaxations) {
      const relaxed = relax(given, relaxation);
      if (!relaxed) continue;
      tried += 1;
      expect({ number, relaxation, status: (await resultOf(relaxed)).status }).toMatchObject({ status: 'certified' });
    }
  }
  expect(tried).toBeGreaterThan(20);
});

/** The problem as a relaxation would have it; null where the format cannot say it (a remainder has no key of its own). */
function relax(given: Problem, relaxation: Relaxation): Problem | null {
  const changed = structuredClone(given);
  for (const change of relaxation) {
    if (change.change === 'remainder') return null;
    if (change.change === 'total') changed.total = change.to;
    if (change.change === 'ceiling')
      for (const group of changed.groups)
        if (group.key === change.key && group.value === change.value && group.ceiling !== undefined)
          group.ceiling = change.to;
    for (const line of changed.lines) {
      if (change.change === 'give' && line.id === change.line && line.mode === 'fixed') line.give = change.to;
      if (change.change === 'offered' && line.id === change.line && line.mode === 'ratio') line.offered += change.more;
    }
    for (const one of changed.people) if (change.change === 'unpin' && one.id === change.id) delete one.pin;
    if (change.change === 'places') {
      // Vehicles with just the places that are missing, one for each: only this site needs places of this kind there.
      const each = { seat: 0, stretcher: 0, isolation: 0, [change.kind]: change.more };
      changed.vehicles.push({
        type: `extra ${change.kind} ${change.site}`,
        count: 1,
        seats: each.seat,
        stretchers: each.stretcher,
        isolation: each.isolation,
      });
    }
  }
  return changed;
}
