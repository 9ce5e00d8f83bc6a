import { highsSolver } from '@/lib/exchanges/planner/highs';
import type { Problem } from '@/lib/exchanges/planner/problem';
import { replan } from '@/lib/exchanges/planner/replan';
import { mostOf } from './brute-force';
import { accepted, idsIn, people, person, planOf, problem, resultOf } from './given';
import { randomProblem } from './random-problem';

const again = async (given: Problem, dropped: string[]) => {
  const earlier = await planOf(given);
  const result = replan(given, earlier, dropped, await highsSolver());
  if (result.status !== 'found') throw new Error(result.status);
  return { earlier, ...result };
};

test('the next of the reserve steps in and everybody else stays', async () => {
  const given = problem([...people(4), person('next', { tier: 2 }), person('late', { tier: 4 })], { total: 4 });
  const { reach, difference, levels } = await again(given, ['p01']);
  expect(reach).toBe('swap');
  expect(difference).toEqual({
    out: [{ id: 'p01', cause: 'dropped' }],
    in: [{ id: 'next', line: 'general', site: 'north', rank: 1 }],
    moved: [],
    vehicles: [],
    received: [],
    kept: 3,
  });
  expect(levels).toMatchObject({ tier1: 3, tier2: 1 });
});

test('where no reserve fits, the same site and line are opened, and nobody elsewhere is touched', async () => {
  const given = problem(
    [
      ...people(3),
      person('s1', { together: 's', tier: 4 }),
      person('s2', { together: 's', tier: 4 }),
      person('far', { site: 'south' }),
    ],
    { total: 5, sites: ['north', 'south'] },
  );
  const { earlier, reach, difference } = await again(given, ['p00']);
  expect(idsIn(earlier)).toEqual(['far', 'p00', 'p01', 'p02']);
  expect(reach).toBe('neighbourhood');
  expect(difference).toMatchObject({ out: [{ id: 'p00', cause: 'dropped' }], kept: 3 });
  expect(difference.in.map(({ id }) => id)).toEqual(['s1', 's2']);
});

test('where that does not do, everything is opened and as many are kept as can be', async () => {
  const lines = [{ id: 'general', mode: 'ratio' as const, give: 2, take: 1, offered: 9 }];
  const { reach, difference, certified } = await again(problem(people(4), { lines }), ['p00']);
  expect({ reach, certified, kept: difference.kept }).toEqual({ reach: 'full', certified: true, kept: 2 });
  expect(difference.out.map(({ cause }) => cause).sort()).toEqual(['dropped', 'gave-way']);
});

test('with one of a set the set goes, pinned or not', async () => {
  const given = problem([
    person('a', { together: 's', pin: 'in' }),
    person('b', { together: 's', pin: 'in' }),
    person('c'),
  ]);
  const { difference } = await again(given, ['a']);
  expect(difference.out).toEqual([
    { id: 'a', cause: 'dropped' },
    { id: 'b', cause: 'not-eligible' },
  ]);
  expect(difference.kept).toBe(1);
});

test('who can no longer go leaves too, though nobody named them', async () => {
  const given = problem(people(3));
  const earlier = await planOf(given);
  const changed = {
    ...given,
    people: given.people.map((one) => (one.id === 'p02' ? { ...one, gates: { ...one.gates, alive: false } } : one)),
  };
  const result = replan(changed, earlier, [], await highsSolver());
  expect(result).toMatchObject({
    status: 'found',
    difference: { out: [{ id: 'p02', cause: 'not-eligible' }], kept: 2 },
  });
});

test('a plan of a full opening keeps as many as trying everything can', async () => {
  let compared = 0;
  for (let number = 9000; number < 9060; number += 1) {
    const given = accepted(randomProblem(number, 10));
    const earlier = await resultOf(given);
    if (earlier.status !== 'certified' || earlier.in.length < 2) continue;
    const dropped = [earlier.in[0]!.id];
    const result = replan(given, earlier, dropped, await highsSolver());
    if (result.status !== 'found') continue;
    compared += 1;
    const stayed = result.plan.in.filter(({ id }) => earlier.in.some((entry) => entry.id === id)).length;
    expect({ number, kept: result.difference.kept }).toEqual({ number, kept: stayed });
    expect(stayed).toBeLessThanOrEqual(
      mostKept(
        given,
        earlier.in.map(({ id }) => id),
        dropped,
      ),
    );
    if (result.reach !== 'neighbourhood')
      expect(stayed).toBe(
        mostKept(
          given,
          earlier.in.map(({ id }) => id),
          dropped,
        ),
      );
  }
  expect(compared).toBeGreaterThan(10);
});

/** The most of an earlier plan that any plan without those dropped can keep, by trying every plan. */
function mostKept(given: Problem, earlier: string[], dropped: string[]) {
  const sets = new Set(given.people.filter(({ id }) => dropped.includes(id)).map(({ together }) => together));
  const people = given.people.map(({ pin, ...one }) => ({
    ...one,
    ...(dropped.includes(one.id)
      ? { pin: 'out' as const }
      : pin && !(one.together !== undefined && sets.has(one.together)) && { pin }),
  }));
  return mostOf({ ...given, people } as never, new Set(earlier));
}
