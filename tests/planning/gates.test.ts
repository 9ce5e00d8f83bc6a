import { closedGates } from '@/lib/exchanges/planner/gates';
import { blockersAsOf } from '@/lib/exchanges/rules/eligibility';
import { gateOfCode, problemGates } from '@/lib/planning/problem/planner-gates';
import { type GateFacts, type GateKey, gateKeys, gatesOf } from '@/lib/planning/rules/gates';

const now = new Date('2026-11-28T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

const settled: GateFacts = {
  status: 'confirmed-captive',
  captivityConfirmed: true,
  confirmedAt: daysAgo(100),
  lastAliveAt: daysAgo(20),
  aliveSource: 'icrc-notification',
  wish: 'wishes',
  wishAsOf: daysAgo(30),
  fitness: 'fit',
  fitnessAsOf: daysAgo(40),
  hold: 'none',
  holdAt: null,
  placeKnown: true,
  placeOn: daysAgo(50),
  placeSource: 'detention-history',
  inOtherBatch: false,
  otherBatch: null,
  otherBatchSince: null,
  limits: { proofOfLifeDays: 180, wishDays: 90 },
};
const gateOf = (change: Partial<GateFacts>, gate: GateKey, served = true) =>
  gatesOf({ ...settled, ...change }, now, served).find((one) => one.gate === gate);

test('of somebody nothing stands in the way of, all seven gates hold, each with its day and source', () => {
  expect(gatesOf(settled, now)).toEqual([
    { gate: 'identity', holds: true, finding: 'captivity-confirmed', on: '2026-08-20', source: 'confirmation' },
    {
      gate: 'alive',
      holds: true,
      finding: 'shown-alive',
      on: '2026-11-08',
      source: 'icrc-notification',
      days: 20,
      limit: 180,
    },
    { gate: 'wish', holds: true, finding: 'wishes', on: '2026-10-29', source: 'private-talk', days: 30, limit: 90 },
    { gate: 'fitness', holds: true, finding: 'fit', on: '2026-10-19', source: 'medical-officer' },
    { gate: 'legal-hold', holds: true, finding: 'no-hold', on: null, source: null },
    { gate: 'location', holds: true, finding: 'place-known', on: '2026-10-09', source: 'detention-history' },
    { gate: 'other-batch', holds: true, finding: 'in-no-other-batch', on: null, source: null },
  ]);
});

test.each([
  [
    'a captivity nobody has confirmed',
    { captivityConfirmed: false, confirmedAt: null },
    'identity',
    'captivity-unconfirmed',
    null,
    null,
  ],
  [
    'a captivity only probable',
    { status: 'probable-captive' },
    'identity',
    'captivity-unconfirmed',
    '2026-08-20',
    'confirmation',
  ],
  ['somebody home', { status: 'returned' }, 'identity', 'not-held', '2026-08-20', 'confirmation'],
  ['no proof of life', { lastAliveAt: null, aliveSource: null }, 'alive', 'no-proof-of-life', null, null],
  [
    'a proof of life too old',
    { lastAliveAt: daysAgo(181) },
    'alive',
    'proof-of-life-outdated',
    '2026-05-31',
    'icrc-notification',
  ],
  [
    'a proof of life too old whose source is not kept',
    { lastAliveAt: daysAgo(200), aliveSource: null },
    'alive',
    'proof-of-life-outdated',
    '2026-05-12',
    'record',
  ],
  ['a wish not asked', { wish: 'not-asked', wishAsOf: null }, 'wish', 'wish-not-asked', null, null],
  ['a wish asked too long ago', { wishAsOf: daysAgo(91) }, 'wish', 'wish-outdated', '2026-08-29', 'private-talk'],
  ['a wish of no day', { wishAsOf: null }, 'wish', 'wish-outdated', null, 'private-talk'],
  ['somebody who declines', { wish: 'declines' }, 'wish', 'declines', '2026-10-29', 'private-talk'],
  [
    'somebody who declined long ago',
    { wish: 'declines', wishAsOf: daysAgo(900) },
    'wish',
    'declines',
    '2024-06-11',
    'private-talk',
  ],
  ['a fitness nobody has judged', { fitness: 'unknown', fitnessAsOf: null }, 'fitness', 'fitness-unknown', null, null],
  ['somebody unfit', { fitness: 'unfit' }, 'fitness', 'unfit', '2026-10-19', 'medical-officer'],
  ['a legal hold', { hold: 'hold', holdAt: daysAgo(5) }, 'legal-hold', 'on-hold', '2026-11-23', 'record'],
  [
    'a place not known',
    { placeKnown: false, placeOn: null, placeSource: null },
    'location',
    'place-unknown',
    null,
    null,
  ],
  [
    'another batch',
    { inOtherBatch: true, otherBatch: 7, otherBatchSince: daysAgo(3) },
    'other-batch',
    'in-another-batch',
    '2026-11-25',
    'batch',
  ],
] as [string, Partial<GateFacts>, GateKey, string, string | null, string | null][])(
  '%s closes one gate, with its day and source',
  (_, change, gate, finding, on, source) => {
    const gates = gatesOf({ ...settled, ...change }, now);
    expect(gates.filter(({ holds }) => !holds)).toMatchObject([{ gate, finding, on, source }]);
  },
);

test.each([
  ['a stretcher', { fitness: 'fit-with-stretcher' }, 'fitness', 'fit-with-stretcher'],
  ['a hold with consent to release', { hold: 'hold-consented', holdAt: daysAgo(5) }, 'legal-hold', 'release-consented'],
  ['the last day of a proof of life', { lastAliveAt: daysAgo(180) }, 'alive', 'shown-alive'],
  ['the last day of a wish', { wishAsOf: daysAgo(90) }, 'wish', 'wishes'],
] as [string, Partial<GateFacts>, GateKey, string][])('%s closes nothing', (_, change, gate, finding) => {
  expect(gateOf(change, gate)).toMatchObject({ holds: true, finding });
});

test('a known place no site serves closes the gate of the place, and says so', () => {
  expect(gateOf({}, 'location', false)).toMatchObject({ holds: false, finding: 'place-not-served', on: '2026-10-09' });
  expect(gateOf({ placeKnown: false }, 'location', false)).toMatchObject({ finding: 'place-unknown' });
});

test('the other batch is named by its number', () => {
  expect(gateOf({ inOtherBatch: true, otherBatch: 7 }, 'other-batch')).toMatchObject({ batch: 7 });
});

const person = {
  id: 'a',
  tier: 4,
  capturedOn: '2022-01-01',
  place: 'seat',
  site: 'any',
  lines: [],
  groups: {},
} as const;
const changes: Partial<GateFacts>[] = [
  {},
  { captivityConfirmed: false },
  { lastAliveAt: null },
  { wish: 'not-asked' },
  { wish: 'declines' },
  { wishAsOf: daysAgo(400) },
  { fitness: 'unfit' },
  { fitness: 'unknown' },
  { hold: 'hold' },
  { hold: 'hold-consented' },
  { placeKnown: false },
  { inOtherBatch: true },
];
test.each(changes)('the planner is told the same as the pool: %j', (change) => {
  const facts = { ...settled, ...change };
  const codes = closedGates({ ...person, lines: [], gates: problemGates(gatesOf(facts, now)) });
  expect(codes.length > 0).toBe(blockersAsOf(facts, now).length > 0);
  const closed = gatesOf(facts, now).flatMap(({ gate, holds }) => (holds ? [] : [gate]));
  expect(codes.map((code) => gateOfCode[code])).toEqual(gateKeys.filter((key) => closed.includes(key)));
});
