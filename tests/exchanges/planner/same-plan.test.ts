import { idsIn, people, person, planOf, problem, resultOf } from './given';
import { randomOf, randomProblem } from './random-problem';

const numbers = Array.from({ length: 40 }, (_, at) => 5000 + at);

/** The same problem with every list in another order. */
function shuffled<Value>(value: Value, number: number): Value {
  const { below } = randomOf(number);
  const copy = structuredClone(value) as Value & Record<string, unknown>;
  for (const key of ['people', 'lines', 'groups', 'vehicles', 'sites']) {
    const list = copy[key] as unknown[];
    for (let at = list.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [list[at], list[other]] = [list[other], list[at]];
    }
  }
  for (const one of copy.people as { lines: string[] }[]) one.lines.reverse();
  return copy;
}

test('the order of the input changes nothing, not even the hash', async () => {
  for (const number of numbers) {
    const given = randomProblem(number, 14);
    expect(await resultOf(shuffled(given, number))).toEqual(await resultOf(given));
  }
});

test('presolve on or off, the plan and its hash are the same', async () => {
  for (const number of numbers) {
    const given = randomProblem(number, 14);
    const [on, off] = [await resultOf(given, { presolve: true }), await resultOf(given, { presolve: false })];
    expect(on).toEqual({ ...off, ...('solves' in on && { solves: on.solves }) });
  }
});

test('a run repeated has the same hash, and any fact changed has another', async () => {
  const given = problem(people(6), { total: 3 });
  const { hash } = await planOf(given);
  expect((await planOf(given)).hash).toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const [first, ...rest] = given.people;
  const changes = [
    { ...given, total: 4 },
    { ...given, seed: 'ab'.repeat(32) },
    { ...given, date: '2025-06-20' },
    { ...given, people: [{ ...first!, groups: { region: 'r1' } }, ...rest] },
  ];
  for (const changed of changes) expect((await planOf(changed)).hash).not.toBe(hash);
});

test('a seed written in capitals is the same seed', async () => {
  const given = problem(people(6), { total: 3 });
  expect((await planOf({ ...given, seed: given.seed.toUpperCase() })).hash).toBe((await planOf(given)).hash);
});

test('more capacity never lowers the number in tier 0', async () => {
  for (const number of numbers) {
    const given = randomProblem(number, 14);
    const before = await resultOf(given);
    if (before.status !== 'certified') continue;
    const wider = [
      { ...given, total: given.total + 2 },
      { ...given, vehicles: given.vehicles.map((vehicle) => ({ ...vehicle, count: vehicle.count + 1 })) },
      {
        ...given,
        groups: given.groups.map(({ ceiling, ...group }) => ({
          ...group,
          ...(ceiling !== undefined && { ceiling: ceiling + 1 }),
        })),
      },
      {
        ...given,
        lines: given.lines.map((line) => (line.mode === 'ratio' ? { ...line, offered: line.offered! + 3 } : line)),
      },
    ];
    for (const more of wider) expect((await planOf(more)).levels.tier0).toBeGreaterThanOrEqual(before.levels.tier0);
  }
});

test('only the seed decides among equals, and every seed decides for as many', async () => {
  const drawn = await Promise.all(
    ['11', '22', '33', '44', '55', '66'].map((two) => planOf(problem(people(8), { total: 3, seed: two.repeat(32) }))),
  );
  expect(new Set(drawn.map((plan) => idsIn(plan).join())).size).toBeGreaterThan(1);
  expect(drawn.map(({ levels }) => levels)).toEqual(drawn.map(() => drawn[0]!.levels));
});

test('somebody captured after the plan date has waited no quarter, and is not left out for it', async () => {
  const plan = await planOf(problem([person('a', { capturedOn: '2026-01-01' }), person('b')]));
  expect(idsIn(plan)).toEqual(['a', 'b']);
  expect(plan.levels.seniority).toBe(4);
});
