import fc from 'fast-check';
import { hashOf } from '@/lib/exchanges/planner/canonical';
import { readProblem } from '@/lib/exchanges/planner/read-problem';
import { unknownDate } from '@/lib/kernel/partial-date';
import {
  capturedBy,
  freezeProblem,
  type Override,
  type PlanLine,
  type PoolPerson,
  type ProblemParts,
} from '@/lib/planning/problem/freeze';
import { firstPriorities } from '@/lib/planning/rules/priority';
import { firstSetUp, type SetUp } from '@/lib/planning/rules/set-up';

const now = new Date('2026-11-28T12:00:00Z');
const day = (on: string) => ({ precision: 'day', from: on, to: on, approximate: false }) as const;
const someone = (id: string, more: Partial<PoolPerson> = {}): PoolPerson => ({
  id,
  status: 'confirmed-captive',
  captivityConfirmed: true,
  confirmedAt: now,
  lastAliveAt: now,
  aliveSource: 'icrc-notification',
  wish: 'wishes',
  wishAsOf: now,
  fitness: 'fit',
  fitnessAsOf: now,
  hold: 'none',
  holdAt: null,
  placeKnown: true,
  placeOn: now,
  placeSource: 'detention-history',
  inOtherBatch: false,
  otherBatch: null,
  otherBatchSince: null,
  limits: firstPriorities.limits,
  health: 'good',
  category: 'combatant',
  sex: 'male',
  bornOn: day('1990-01-01'),
  capturedOn: day('2025-06-01'),
  openedOn: '2025-07-01',
  unit: 'Brigade 3',
  place: 'Camp East',
  placeKey: 'camp east',
  ...more,
});
const setUp = (more: Partial<SetUp> = {}): SetUp => ({
  ...firstSetUp({ oursId: 'o', seats: 10, stretchers: 2 }),
  ...more,
});
const lines: PlanLine[] = [
  { id: 'young', title: 'Young', mode: 'ratio', give: 1, take: 1, offered: 5, criteria: [{ ageUnder: 25 }] },
  { id: 'all', title: 'All', mode: 'unconditional', criteria: [] },
];
const parts = (more: Partial<ProblemParts> = {}): ProblemParts => ({
  date: '2026-12-28',
  now,
  setUp: setUp(),
  lines,
  priorities: firstPriorities,
  overrides: [],
  people: [someone('b'), someone('a', { bornOn: day('2004-01-01') })],
  ...more,
});
const personIn = (frozen: ReturnType<typeof freezeProblem>, id: string) =>
  frozen.problem.people.find((one) => one.id === id);

test('the problem is one the planner reads, once it has a seed', () => {
  expect(readProblem({ ...freezeProblem(parts()).problem, seed: '0'.repeat(64) })).toMatchObject({ ok: true });
});

test('each person counts under every line that covers them, needs their kind of place and is of their tier', () => {
  const frozen = freezeProblem(
    parts({
      people: [
        someone('a', { bornOn: day('2004-01-01') }),
        someone('b', { fitness: 'fit-with-stretcher', health: 'seriously-wounded-or-sick' }),
      ],
    }),
  );
  expect(personIn(frozen, 'a')).toMatchObject({ lines: ['all', 'young'], place: 'seat', tier: 3, site: 'any' });
  expect(personIn(frozen, 'b')).toMatchObject({ lines: ['all'], place: 'stretcher', tier: 0 });
});

test('what the other side offers is what the set-up says, and else what the line says', () => {
  const offeredIn = (change: Partial<SetUp>) =>
    freezeProblem(parts({ setUp: setUp(change) })).problem.lines.find(({ id }) => id === 'young');
  expect(offeredIn({})).toEqual({ id: 'young', mode: 'ratio', give: 1, take: 1, offered: 5 });
  expect(offeredIn({ offered: { young: 0 } })).toMatchObject({ offered: 0 });
});

test('somebody at a place no site serves is at a site nobody reaches, and the gate says why', () => {
  const sites = [{ id: 's1', name: 'North', places: ['camp east'] }];
  const frozen = freezeProblem(
    parts({
      setUp: setUp({ sites }),
      people: [
        someone('a'),
        someone('b', { placeKey: 'colony 9' }),
        someone('c', { placeKnown: false, placeKey: null }),
      ],
    }),
  );
  expect(frozen.problem.sites).toEqual(['not-served', 's1']);
  expect(frozen.problem.people.map(({ site, gates }) => [site, gates.locationKnown])).toEqual([
    ['s1', true],
    ['not-served', false],
    ['not-served', false],
  ]);
  expect(frozen.people.map(({ gates }) => gates.find(({ gate }) => gate === 'location')?.finding)).toEqual([
    'place-known',
    'place-not-served',
    'place-unknown',
  ]);
});

test.each([
  ['a known day', day('2024-03-05'), '2025-01-01', { on: '2024-03-05', basis: 'known' }],
  [
    'a month: its last day',
    { precision: 'month', from: '2024-03-01', to: '2024-03-31', approximate: false },
    '2025-01-01',
    { on: '2024-03-31', basis: 'last-possible' },
  ],
  [
    'a year in which the record was opened: that day',
    { precision: 'year', from: '2024-01-01', to: '2024-12-31', approximate: false },
    '2024-06-01',
    { on: '2024-06-01', basis: 'record-opened' },
  ],
  [
    'no day at all: the day the record was opened',
    unknownDate,
    '2024-06-01',
    { on: '2024-06-01', basis: 'record-opened' },
  ],
] as const)('the day that stands for the capture: %s', (_, capturedOn, openedOn, expected) => {
  expect(capturedBy({ capturedOn, openedOn })).toEqual(expected);
});

test('only the groups somebody limits are in the problem', () => {
  const frozen = freezeProblem(parts({ setUp: setUp({ groups: [{ key: 'unit', value: 'brigade 3', ceiling: 1 }] }) }));
  expect(frozen.problem.groups).toEqual([{ key: 'unit', value: 'brigade 3', ceiling: 1 }]);
  expect(personIn(frozen, 'a')?.groups).toEqual({ unit: 'brigade 3' });
  expect(personIn(freezeProblem(parts()), 'a')?.groups).toEqual({});
});

describe('what two people agreed about single people', () => {
  const three = ['a', 'b', 'c', 'd'].map((id) => someone(id));
  const withOverrides = (...overrides: Override[]) => freezeProblem(parts({ people: three, overrides }));
  test('pins, and the pin out holds where both were agreed', () => {
    const frozen = withOverrides(
      { id: '1', kind: 'pin-out', prisonerIds: ['a', 'b'] },
      { id: '2', kind: 'pin-in', prisonerIds: ['b', 'c'] },
    );
    expect(frozen.problem.people.map(({ pin }) => pin)).toEqual(['out', 'out', 'in', undefined]);
  });
  test('sets that share somebody are one set, whatever the order they were agreed in', () => {
    const sets: Override[] = [
      { id: '1', kind: 'together', prisonerIds: ['c', 'd'] },
      { id: '2', kind: 'together', prisonerIds: ['b', 'a'] },
      { id: '3', kind: 'together', prisonerIds: ['d', 'b'] },
    ];
    for (const order of [sets, sets.toReversed()])
      expect(withOverrides(...order).problem.people.map(({ together }) => together)).toEqual(['a', 'a', 'a', 'a']);
    expect(withOverrides(sets[0]!).problem.people.map(({ together }) => together)).toEqual([
      undefined,
      undefined,
      'c',
      'c',
    ]);
  });
});

test('equal people and terms give an equal hash, in whatever order they were read', () => {
  const people = Array.from({ length: 12 }, (_, n) =>
    someone(`p${n}`, {
      capturedOn: day(`202${n % 5}-03-01`),
      placeKey: n % 2 ? 'camp east' : 'colony 9',
      unit: `Brigade ${n % 3}`,
    }),
  );
  const groups = [
    { key: 'unit', value: 'brigade 1', ceiling: 2 },
    { key: 'sex', value: 'male', floor: 1 },
    { key: 'place', value: 'camp east', floor: 1 },
  ] as const;
  const vehicles = ['Bus', 'Car'].map((type) => ({ type, count: 1, seats: 4, stretchers: 0, isolation: 0 }));
  const sites = ['camp east', 'colony 9'].map((place, n) => ({ id: `s${n}`, name: place, places: [place] }));
  const hashed = (order: {
    people: PoolPerson[];
    groups: SetUp['groups'];
    vehicles: SetUp['vehicles'];
    sites: SetUp['sites'];
    lines: PlanLine[];
  }) => hashOf(freezeProblem(parts({ people: order.people, lines: order.lines, setUp: setUp(order) })).problem);
  const first = hashed({ people, groups, vehicles, sites, lines });
  const shuffled = <T>(list: readonly T[]) => fc.shuffledSubarray([...list], { minLength: list.length });
  fc.assert(
    fc.property(
      fc.record({
        people: shuffled(people),
        groups: shuffled(groups),
        vehicles: shuffled(vehicles),
        sites: shuffled(sites),
        lines: shuffled(lines),
      }),
      (order) => hashed(order) === first,
    ),
    { numRuns: 60 },
  );
  expect(hashed({ people: people.slice(1), groups, vehicles, sites, lines })).not.toBe(first);
});
