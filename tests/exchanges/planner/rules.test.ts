import type { Line, Person, Problem } from '@/lib/exchanges/planner/problem';
import { idsIn, noPlanOf, people, person, planOf, problem } from './given';

const line = (rest: Partial<Line> & { mode: Line['mode'] }) => ({ id: 'general', ...rest }) as Line;

test.each<{ rule: string; given: Problem; chosen: number; received?: number }>([
  {
    rule: 'without coupling everybody goes',
    given: problem(people(7), { lines: [line({ mode: 'unconditional' })] }),
    chosen: 7,
    received: 0,
  },
  {
    rule: 'three for two, at most five back: two times three go',
    given: problem(people(10), { lines: [line({ mode: 'ratio', give: 3, take: 2, offered: 5 })] }),
    chosen: 6,
    received: 4,
  },
  {
    rule: 'nothing offered, nobody goes',
    given: problem(people(4), { lines: [line({ mode: 'ratio', give: 1, take: 1, offered: 0 })] }),
    chosen: 0,
    received: 0,
  },
  {
    rule: 'a ratio with nothing in return has no end',
    given: problem(people(4), { lines: [line({ mode: 'ratio', give: 2, take: 0, offered: 0 })] }),
    chosen: 4,
    received: 0,
  },
  {
    rule: 'a fixed number is handed over, no more',
    given: problem(people(6), { lines: [line({ mode: 'fixed', give: 2, take: 9 })] }),
    chosen: 2,
    received: 9,
  },
  {
    rule: 'all for all: everybody eligible',
    given: problem(people(5), { lines: [line({ mode: 'all-for-all', offered: 8 })] }),
    chosen: 5,
    received: 8,
  },
  { rule: 'a total of nought', given: problem(people(5), { total: 0 }), chosen: 0 },
  { rule: 'no vehicles', given: problem(people(5), { vehicles: [] }), chosen: 0 },
  { rule: 'nobody at all', given: problem([]), chosen: 0 },
  {
    rule: 'a ceiling of nought',
    given: problem(people(5, { groups: { unit: 'u' } }), { groups: [{ key: 'unit', value: 'u', ceiling: 0 }] }),
    chosen: 0,
  },
  { rule: 'no line', given: problem(people(5, { lines: [] })), chosen: 0 },
  { rule: 'seats are no isolation places', given: problem(people(12, { place: 'isolation' })), chosen: 10 },
])('$rule', async ({ given, chosen, received }) => {
  const plan = await planOf(given);
  expect(plan.in).toHaveLength(chosen);
  if (received !== undefined) expect(plan.received).toEqual({ general: received });
});

test('a vehicle serves one site: two sites do not share a bus', async () => {
  const bus = { type: 'bus', count: 1, seats: 10, stretchers: 0, isolation: 0 };
  const both = [...people(3), ...people(4).map(({ id, ...rest }) => ({ ...rest, id: `s-${id}`, site: 'south' }))];
  const plan = await planOf(problem(both, { sites: ['north', 'south'], vehicles: [bus] }));
  expect(plan.in.map(({ site }) => site)).toEqual(['south', 'south', 'south', 'south']);
  expect(plan.vehicles).toEqual([{ type: 'bus', site: 'south', count: 1 }]);
});

test('floors are soft: what cannot be met is counted', async () => {
  const plan = await planOf(
    problem(people(2, { groups: { region: 'r' } }), {
      groups: [
        { key: 'region', value: 'r', floor: 5 },
        { key: 'region', value: 'q', floor: 3 },
      ],
    }),
  );
  expect(plan.levels.shortfall).toBe(6);
});

test('a floor comes before tier 1, and after tier 0', async () => {
  const given = [person('ill', { tier: 0 }), person('one'), person('last', { tier: 4, groups: { region: 'r' } })];
  const groups = [{ key: 'region', value: 'r', floor: 1 }];
  expect(idsIn(await planOf(problem(given, { total: 1, groups })))).toEqual(['ill']);
  expect(idsIn(await planOf(problem(given, { total: 2, groups })))).toEqual(['ill', 'last']);
});

test('a set goes together, across lines and sites, or not at all', async () => {
  const given = [
    person('a', { together: 'family', lines: ['general'] }),
    person('b', { together: 'family', lines: ['wounded'], site: 'south', tier: 4 }),
    person('c'),
  ];
  const facts = {
    sites: ['north', 'south'],
    lines: [
      line({ mode: 'ratio', give: 1, take: 1, offered: 9 }),
      line({ id: 'wounded', mode: 'unconditional' } as never),
    ],
  };
  expect(idsIn(await planOf(problem(given, facts)))).toEqual(['a', 'b', 'c']);
  expect(idsIn(await planOf(problem(given, { ...facts, total: 1 })))).toEqual(['c']);
});

test('somebody of tier 0 is not the price of anybody where they need not be', async () => {
  const lines = [
    line({ mode: 'ratio', give: 1, take: 1, offered: 9 }),
    { id: 'wounded', mode: 'unconditional' as const },
  ];
  const plan = await planOf(
    problem(
      [person('ill', { tier: 0, lines: ['general', 'wounded'] }), person('well', { lines: ['general', 'wounded'] })],
      { lines },
    ),
  );
  expect(plan.in.map(({ id, line }) => [id, line])).toEqual([
    ['ill', 'wounded'],
    ['well', 'general'],
  ]);
});

test('a pin in is kept where the order would not choose, a pin out where it would', async () => {
  const plan = await planOf(
    problem([person('a', { pin: 'out' }), person('b'), person('c', { tier: 4, pin: 'in' })], { total: 1 }),
  );
  expect(idsIn(plan)).toEqual(['c']);
});

const gates = person('x').gates;
test.each<{ gate: string; facts: Partial<Person['gates']> }>([
  { gate: 'identity-not-confirmed', facts: { identityConfirmed: false } },
  { gate: 'not-known-alive', facts: { alive: false } },
  { gate: 'does-not-wish', facts: { wishesToReturn: 'no' } },
  { gate: 'wish-unknown', facts: { wishesToReturn: 'unknown' } },
  { gate: 'not-fit', facts: { fitToTravel: false } },
  { gate: 'legal-hold', facts: { legalHold: 'hold' } },
  { gate: 'location-unknown', facts: { locationKnown: false } },
  { gate: 'in-other-batch', facts: { inOtherBatch: true } },
])('nobody goes past a closed gate: $gate', async ({ gate, facts }) => {
  const closed = person('x', { gates: { ...gates, ...facts } });
  expect((await planOf(problem([closed]))).out).toEqual([{ id: 'x', reason: { code: 'gate', gates: [gate] } }]);
  const { relaxations } = await noPlanOf(problem([{ ...closed, pin: 'in' }]));
  expect(relaxations).toEqual([[{ change: 'unpin', id: 'x', reason: { code: 'gate', gates: [gate] } }]]);
});

test('a hold with consent to release is no obstacle', async () => {
  expect(idsIn(await planOf(problem([person('x', { gates: { ...gates, legalHold: 'hold-with-consent' } })])))).toEqual([
    'x',
  ]);
});
