import { person, planOf, problem } from './given';

/*
 * The largest a set-up may say. What is asked for is bounded in lib/planning/schema/set-up.ts; at its bounds the planner
 * still answers, at once, with a plan that holds.
 */
const most = 100_000;

test('fifty kinds of a hundred thousand vehicles with as many places, to a hundred sites, are planned as any other', async () => {
  const sites = Array.from({ length: 100 }, (_, n) => `site ${n}`);
  const vehicles = Array.from({ length: 50 }, (_, n) => ({
    type: `type ${n}`,
    count: most,
    seats: most,
    stretchers: most,
    isolation: most,
  }));
  const people = Array.from({ length: 200 }, (_, n) => person(`p${n}`, { site: sites[n % 100] as string }));
  const plan = await planOf(
    problem(people, { total: most, sites, vehicles, lines: [{ id: 'general', mode: 'unconditional' }] }),
  );
  expect(plan.in).toHaveLength(200);
  expect(plan.vehicles.reduce((sum, { count }) => sum + count, 0)).toBe(100);
});

test('a ratio of a hundred thousand to one, which two people cannot fill, is answered too', async () => {
  const lines = [{ id: 'general', mode: 'ratio', give: most, take: 1, offered: most } as const];
  const plan = await planOf(problem([person('a'), person('b')], { total: most, lines }));
  expect(plan.in).toEqual([]);
  expect(plan.received).toEqual({ general: 0 });
});
