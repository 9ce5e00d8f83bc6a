import type { Role } from '@/lib/access/roles';
import type { Criterion, PersonFacts } from '@/lib/agreements/rules/criteria';
import { unknownDate } from '@/lib/kernel/partial-date';
import { noConsequences, withPerson } from '@/lib/planning/rules/consequences';
import { criterionOf, nothingTyped, numberIn, typedOf } from '@/lib/planning/rules/criterion-form';
import {
  firstPriorities,
  mayAdoptPriorities,
  type Priorities,
  priorityFaults,
  tierOf,
} from '@/lib/planning/rules/priority';

const day = (on: string) => ({ precision: 'day', from: on, to: on, approximate: false }) as const;
const anybody: PersonFacts = {
  health: 'good',
  category: 'combatant',
  sex: 'male',
  bornOn: day('1990-05-01'),
  capturedOn: day('2026-01-01'),
};
const date = '2026-11-28';

test.each([
  ['seriously wounded or sick', { health: 'seriously-wounded-or-sick' }, 0],
  ['owed direct repatriation', { health: 'direct-repatriation' }, 0],
  ['owed care in a neutral country', { health: 'neutral-country' }, 0],
  ['a woman', { sex: 'female' }, 1],
  ['medical personnel', { category: 'medical' }, 1],
  ['religious personnel', { category: 'religious' }, 1],
  ['a civilian', { category: 'civilian' }, 1],
  ['held two years to the day', { capturedOn: day('2024-11-28') }, 2],
  ['held a day less than two years', { capturedOn: day('2024-11-29') }, 4],
  [
    'held since some day of a month that is over',
    { capturedOn: { precision: 'month', from: '2024-10-01', to: '2024-10-31', approximate: false } },
    2,
  ],
  [
    'held since a year that may be too late',
    { capturedOn: { precision: 'year', from: '2024-01-01', to: '2024-12-31', approximate: false } },
    4,
  ],
  ['held since nobody knows when', { capturedOn: unknownDate }, 4],
  ['twenty-four', { bornOn: day('2001-11-29') }, 3],
  ['twenty-five today', { bornOn: day('2001-11-28') }, 4],
  ['fifty-five today', { bornOn: day('1971-11-28') }, 3],
  ['of an age nobody knows', { bornOn: null }, 4],
  ['lightly wounded', { health: 'lightly-wounded' }, 4],
  ['of unknown health, category and sex', { health: 'unknown', category: 'unknown', sex: 'unknown' }, 4],
  ['a woman seriously wounded, who is in the better tier', { sex: 'female', health: 'seriously-wounded-or-sick' }, 0],
  ['long held and young', { capturedOn: day('2022-03-01'), bornOn: day('2003-01-01') }, 2],
] as [string, Partial<PersonFacts>, number][])(
  'by the first priorities somebody %s is in tier %#',
  (_, change, tier) => {
    expect(tierOf(firstPriorities, { ...anybody, ...change }, date).tier).toBe(tier);
  },
);

test('it is said by which description somebody is in a tier, and by none in the last', () => {
  expect(tierOf(firstPriorities, { ...anybody, category: 'medical' }, date)).toEqual({ tier: 1, by: 1 });
  expect(tierOf(firstPriorities, anybody, date)).toEqual({ tier: 4, by: null });
});

const withTier = (tier: number, criteria: Criterion[]): Priorities => ({
  ...firstPriorities,
  tiers: firstPriorities.tiers.map((rule) => (rule.tier === tier ? { ...rule, criteria } : rule)),
});
const allHealth = { health: ['seriously-wounded-or-sick', 'direct-repatriation', 'neutral-country'] } as const;

describe('what priorities may never say', () => {
  test.each([
    ['nothing, for those we begin with', firstPriorities, []],
    [
      'a tier left out',
      { ...firstPriorities, tiers: firstPriorities.tiers.slice(0, 4) },
      [['tiers', 'tiers-not-in-order']],
    ],
    [
      'tiers in another order',
      { ...firstPriorities, tiers: firstPriorities.tiers.toReversed() },
      [['tiers', 'tiers-not-in-order']],
    ],
    ['a tier without descriptions', withTier(2, []), [['tiers.2', 'tier-without-criteria']]],
    ['descriptions of everybody else', withTier(4, [{ sex: 'female' }]), [['tiers.4', 'last-tier-has-criteria']]],
    ['a description that asks for nothing', withTier(3, [{}]), [['tiers.3.criteria.0', 'criterion-empty']]],
    [
      'both younger than 20 and older than 30',
      withTier(3, [{ ageUnder: 20, ageFrom: 30 }]),
      [['tiers.3.criteria.0', 'criterion-contradicts']],
    ],
    ['a list of no health', withTier(3, [{ health: [] }]), [['tiers.3.criteria.0', 'criterion-contradicts']]],
    [
      'the seriously wounded left out of the first tier',
      withTier(0, [{ health: ['direct-repatriation', 'neutral-country'] }]),
      [['tiers.0', 'wounded-not-first']],
    ],
    [
      'only women among the seriously wounded first',
      withTier(0, [{ ...allHealth, sex: 'female' }]),
      [['tiers.0', 'wounded-not-first']],
    ],
    [
      'only those wounded who were held long first',
      withTier(0, [{ ...allHealth, heldMonths: 6 }]),
      [['tiers.0', 'wounded-not-first']],
    ],
    [
      'medical personnel left out of the first two',
      withTier(1, [{ category: ['religious'] }]),
      [['tiers.1', 'personnel-not-near-first']],
    ],
    [
      'only young medical personnel',
      withTier(1, [{ category: ['medical', 'religious'], ageUnder: 30 }]),
      [['tiers.1', 'personnel-not-near-first']],
    ],
    [
      'a proof of life that never ages',
      { ...firstPriorities, limits: { proofOfLifeDays: 366, wishDays: 90 } },
      [['limits.proofOfLifeDays', 'limit-out-of-bounds']],
    ],
    [
      'a proof of life of yesterday',
      { ...firstPriorities, limits: { proofOfLifeDays: 29, wishDays: 90 } },
      [['limits.proofOfLifeDays', 'limit-out-of-bounds']],
    ],
    [
      'a wish that never ages',
      { ...firstPriorities, limits: { proofOfLifeDays: 90, wishDays: 366 } },
      [['limits.wishDays', 'limit-out-of-bounds']],
    ],
    [
      'a wish asked again every week',
      { ...firstPriorities, limits: { proofOfLifeDays: 90, wishDays: 13 } },
      [['limits.wishDays', 'limit-out-of-bounds']],
    ],
  ] as [string, Priorities, [string, string][]][])('%s', (_, priorities, faults) => {
    expect(priorityFaults(priorities).map(({ at, code }) => [at, code])).toEqual(faults);
  });

  test('personnel may be in the first tier instead of the second', () => {
    const both = withTier(0, [{ ...allHealth }, { category: ['medical', 'religious'] }]);
    const priorities = {
      ...both,
      tiers: both.tiers.map((rule) => (rule.tier === 1 ? { ...rule, criteria: [{ sex: 'female' as const }] } : rule)),
    };
    expect(priorityFaults(priorities)).toEqual([]);
  });
});

test.each([
  ['a supervisor', ['supervisor'], 'me', 'other', 'granted'],
  ['another administrator', ['administrator'], 'me', 'other', 'granted'],
  ['an administrator who proposed it', ['administrator'], 'me', 'me', 'second-person-needed'],
  [
    'a supervisor who is also the planner who proposed it',
    ['planner', 'supervisor'],
    'me',
    'me',
    'second-person-needed',
  ],
  ['a planner', ['planner'], 'me', 'other', 'role-missing'],
  ['an analyst', ['analyst'], 'me', 'other', 'role-missing'],
] as [string, Role[], string, string, string][])(
  'a version is adopted by %s: %s',
  (_, roles, id, proposedById, answer) => {
    const decision = mayAdoptPriorities({ id, roles: new Set(roles) }, { proposedById });
    expect(decision.ok ? 'granted' : decision.reason).toBe(answer);
  },
);

test('the consequences count the pool in tiers before and after, who changes, and whom the limits hold back', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const base = {
    ...anybody,
    status: 'confirmed-captive' as const,
    captivityConfirmed: true,
    fitness: 'fit' as const,
    hold: 'none' as const,
    placeKnown: true,
    inOtherBatch: false,
    wish: 'wishes' as const,
    limits: firstPriorities.limits,
    lastAliveAt: daysAgo(100),
    wishAsOf: daysAgo(100),
  };
  const people = [
    base,
    { ...base, capturedOn: day('2025-05-01') },
    { ...base, sex: 'female' as const, lastAliveAt: null },
  ];
  const drafted = { ...withTier(2, [{ heldMonths: 18 }]), limits: { proofOfLifeDays: 90, wishDays: 60 } };
  const sum = people.reduce(
    (all, one) => withPerson(all, one, { present: firstPriorities, drafted, now }),
    noConsequences,
  );
  expect(sum).toEqual({
    of: 3,
    changed: 1,
    present: { tiers: [0, 1, 0, 0, 2], alive: 1, wish: 0 },
    drafted: { tiers: [0, 1, 1, 0, 1], alive: 3, wish: 3 },
  });
});

describe('a description as typed', () => {
  test.each([
    [{ health: ['sick'], ageFrom: 60 }],
    [{ category: ['civilian'], sex: 'female' }],
    [{ heldMonths: 6, ageUnder: 30 }],
    [{}],
  ] as [Criterion][])('comes back as it was: %j', (criterion) => {
    expect(criterionOf(typedOf(criterion))).toEqual(criterion);
  });
  test.each([
    ['', undefined],
    ['  ', undefined],
    [' 12 ', 12],
    ['0', 0],
    ['-1', -1],
    ['1.5', -1],
    ['twelve', -1],
    ['1234567', -1],
  ])('the number in %j is %s', (typed, number) => {
    expect(numberIn(typed)).toBe(number);
    expect(criterionOf({ ...nothingTyped, heldMonths: typed })).toEqual(
      number === undefined ? {} : { heldMonths: number },
    );
  });
});
