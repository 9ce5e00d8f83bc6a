import { dropOutRate, reserveSize } from '@/lib/exchanges/planner/reserve';
import { people, person, planOf, problem } from './given';

/** P(at most r of n) for drop-outs of rate p, counted term by term. */
function atMost(r: number, n: number, p: number) {
  let sum = 0;
  for (let k = 0; k <= r; k += 1) {
    let ways = 1;
    for (let at = 0; at < k; at += 1) ways = (ways * (n - at)) / (at + 1);
    sum += ways * p ** k * (1 - p) ** (n - k);
  }
  return sum;
}

test.each([1, 2, 5, 10, 30, 60].flatMap((n) => [0.05, 0.15, 0.2, 0.3, 0.5].map((p) => ({ n, p }))))(
  'of $n people with a rate of $p, the smallest reserve that suffices in 95 of 100 cases',
  ({ n, p }) => {
    const size = reserveSize(n, p);
    expect(atMost(size, n, p)).toBeGreaterThanOrEqual(0.95 - 1e-12);
    if (size > 0) expect(atMost(size - 1, n, p)).toBeLessThan(0.95);
  },
);

test.each([
  { n: 0, p: 0.2, size: 0 },
  { n: 10, p: 0, size: 0 },
  { n: 10, p: 1, size: 10 },
])('$n people, rate $p: $size', ({ n, p, size }) => expect(reserveSize(n, p)).toBe(size));

test('thousands of people have a reserve too, near their mean', () => {
  expect(reserveSize(10_000, 0.2)).toBeGreaterThan(2_000);
  expect(reserveSize(10_000, 0.2)).toBeLessThan(2_100);
});

test('the rate begins at one in five and follows what happened on the line', () => {
  expect(dropOutRate('general', {})).toBeCloseTo(0.2);
  expect(dropOutRate('general', { general: { planned: 950, dropped: 290 } })).toBeCloseTo(0.3);
  expect(dropOutRate('general', { other: { planned: 950, dropped: 290 } })).toBeCloseTo(0.2);
});

test('the reserve is ranked by the published order, for each line, kind of place and site', async () => {
  const given = problem(
    [
      ...people(4),
      person('late', { tier: 4 }),
      person('next', { tier: 2 }),
      person('lying', { place: 'stretcher', tier: 3 }),
    ],
    { total: 4 },
  );
  const plan = await planOf(given);
  expect(plan.reserve).toEqual([
    { id: 'next', line: 'general', rank: 1 },
    { id: 'late', line: 'general', rank: 2 },
  ]);
  expect(plan.withoutReserve).toEqual([]);
});

test('who would break a ceiling is no reserve, and those with nobody behind them are named', async () => {
  const given = problem(
    [person('a', { groups: { unit: 'u' } }), person('b'), person('c', { tier: 4, groups: { unit: 'u' } })],
    { total: 2, groups: [{ key: 'unit', value: 'u', ceiling: 1 }] },
  );
  const plan = await planOf(given);
  expect(plan.reserve).toEqual([{ id: 'c', line: 'general', rank: 1 }]);
  expect(plan.withoutReserve).toEqual(['b']);
});

test('neither those pinned out, nor those past no gate, nor a set is on the reserve', async () => {
  const given = problem(
    [
      ...people(2),
      person('kept', { pin: 'out' }),
      person('held', { gates: { ...person('x').gates, alive: false } }),
      person('s1', { together: 's', tier: 4 }),
      person('s2', { together: 's', tier: 4 }),
    ],
    { total: 2 },
  );
  expect((await planOf(given)).reserve).toEqual([]);
});

test('nobody is on two lists', async () => {
  const lines = ['a', 'b'].map((id) => ({ id, mode: 'ratio' as const, give: 1, take: 1, offered: 3 }));
  const plan = await planOf(problem(people(20, { lines: ['a', 'b'] }), { lines }));
  const ids = plan.reserve.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(2);
  expect(new Set(ids).size).toBe(ids.length);
});
