import { ageBands, groupsOf } from '@/lib/planning/rules/groups';
import { firstSetUp, groupKeys, isAdverse, type SetUp, setUpFaults, withChanges } from '@/lib/planning/rules/set-up';
import { carriedBy, nextSiteId, setUpIn, typedSetUp } from '@/lib/planning/rules/set-up-form';
import { maySetUpNow } from '@/lib/planning/rules/set-up-work';
import { problemChanges, setUpContent } from '@/lib/planning/schema/set-up';

const ours = '11111111-1111-4111-8111-111111111111';
const theirs = '22222222-2222-4222-8222-222222222222';
const bus = { type: 'Bus', count: 2, seats: 40, stretchers: 0, isolation: 0 };
const whole: SetUp = {
  total: 80,
  reading: ours,
  offered: { long: 30 },
  groups: [{ key: 'unit', value: 'brigade 3', floor: 2, ceiling: 9 }],
  vehicles: [bus],
  sites: [{ id: 'site-1', name: 'North', places: ['camp east'] }],
  dropOut: { long: { n: 10, dropped: 2 } },
};
const around = { sides: [ours, theirs], lines: ['long'] };

test.each([
  ['nothing, of a whole one', {}, []],
  [
    'a reading of neither side',
    { reading: '33333333-3333-4333-8333-333333333333' },
    [['reading', 'reading-not-of-a-side']],
  ],
  ['an offer on a line there is not', { offered: { short: 1 } }, [['offered.short', 'line-not-known']]],
  [
    'drop-outs of a line there is not',
    { dropOut: { short: { n: 1, dropped: 0 } } },
    [['dropOut.short', 'line-not-known']],
  ],
  [
    'more dropped out than were to go',
    { dropOut: { long: { n: 1, dropped: 2 } } },
    [['dropOut.long.dropped', 'dropped-more-than-were']],
  ],
  [
    'a group without a limit',
    { groups: [{ key: 'sex', value: 'female' }] },
    [['groups.0.floor', 'group-without-limit']],
  ],
  [
    'a floor above its ceiling',
    { groups: [{ key: 'sex', value: 'female', floor: 3, ceiling: 2 }] },
    [['groups.0.ceiling', 'floor-above-ceiling']],
  ],
  [
    'one group limited twice',
    {
      groups: [
        { key: 'sex', value: 'female', floor: 1 },
        { key: 'sex', value: 'female', ceiling: 2 },
      ],
    },
    [['groups.1.value', 'group-given-twice']],
  ],
  ['one kind of vehicle twice', { vehicles: [bus, bus] }, [['vehicles.1.type', 'vehicle-given-twice']]],
  [
    'two sites of one name',
    {
      sites: [
        { id: 'a', name: 'North', places: ['x'] },
        { id: 'b', name: 'north', places: ['y'] },
      ],
    },
    [['sites.1.name', 'site-given-twice']],
  ],
  [
    'one place served by two sites',
    {
      sites: [
        { id: 'a', name: 'A', places: ['x'] },
        { id: 'b', name: 'B', places: ['y', 'x'] },
      ],
    },
    [['sites.1.places', 'place-served-twice']],
  ],
] as [string, Partial<SetUp>, [string, string][]][])('what contradicts in a set-up: %s', (_, change, faults) => {
  expect(setUpFaults({ ...whole, ...change }, around).map(({ at, code }) => [at, code])).toEqual(faults);
});

const faultsOf = (value: unknown) => {
  const read = setUpContent.safeParse(value);
  return read.success ? [] : read.error.issues.map(({ path, message }) => [path.join('.'), message]);
};
test.each([
  ['nothing, of a whole one', {}, []],
  [
    'nationality as a group',
    { groups: [{ key: 'nationality', value: 'x', ceiling: 1 }] },
    [['groups.0.key', 'adverse-distinction']],
  ],
  [
    'religion as a group',
    { groups: [{ key: 'Religion', value: 'x', floor: 1 }] },
    [['groups.0.key', 'adverse-distinction']],
  ],
  [
    'opinion as a group',
    { groups: [{ key: 'political_opinion', value: 'x', floor: 1 }] },
    [['groups.0.key', 'adverse-distinction']],
  ],
  ['a key nobody knows', { groups: [{ key: 'shoe-size', value: '44', floor: 1 }] }, [['groups.0.key', 'choose-one']]],
  ['a group without a value', { groups: [{ key: 'sex', value: ' ', floor: 1 }] }, [['groups.0.value', 'required']]],
  ['negative places', { vehicles: [{ ...bus, seats: -1 }] }, [['vehicles.0.seats', 'not-a-count']]],
  ['half a vehicle', { vehicles: [{ ...bus, count: 0.5 }] }, [['vehicles.0.count', 'not-a-count']]],
  ['no vehicle', { vehicles: [] }, [['vehicles', 'vehicle-missing']]],
  ['a vehicle without a name', { vehicles: [{ ...bus, type: '' }] }, [['vehicles.0.type', 'required']]],
  ['a site that serves no place', { sites: [{ id: 'a', name: 'A', places: [] }] }, [['sites.0.places', 'choose-one']]],
  ['nobody at all', { total: 0 }, [['total', 'not-a-count']]],
] as [string, object, [string, string][]][])('what is wrong with a set-up by itself: %s', (_, change, faults) => {
  expect(faultsOf({ ...whole, ...change })).toEqual(faults);
});

test('every word for nationality, religion and opinion is refused by name, and no key of ours is one', () => {
  for (const word of [
    'nationality',
    'citizenship',
    'ethnicity',
    'race',
    'religion',
    'faith',
    'opinion',
    'opinions',
    'political opinion',
    ' Politics ',
  ])
    expect([word, isAdverse(word)]).toEqual([word, true]);
  expect(groupKeys.filter(isAdverse)).toEqual([]);
});

test.each<[string, object, string]>([
  [
    'a hundred thousand kinds of vehicle',
    { vehicles: Array.from({ length: 100_000 }, (_, n) => ({ ...bus, type: `${n}` })) },
    'vehicles',
  ],
  ['a thousand million vehicles', { vehicles: [{ ...bus, count: 1e9 }] }, 'vehicles.0.count'],
  ['a thousand million seats', { vehicles: [{ ...bus, seats: 1e9 }] }, 'vehicles.0.seats'],
  ['a thousand million people', { total: 1e9 }, 'total'],
  ['a thousand million offered', { offered: { long: 1e9 } }, 'offered.long'],
  ['a ceiling of a thousand million', { groups: [{ key: 'sex', value: 'female', ceiling: 1e9 }] }, 'groups.0.ceiling'],
  ['half a person', { total: 0.5 }, 'total'],
  ['fewer than none', { total: -1 }, 'total'],
  [
    'a thousand limits',
    { groups: Array.from({ length: 1000 }, (_, n) => ({ key: 'unit', value: `${n}`, ceiling: 1 })) },
    'groups',
  ],
  [
    'a thousand sites',
    { sites: Array.from({ length: 1000 }, (_, n) => ({ id: `s${n}`, name: `${n}`, places: ['p'] })) },
    'sites',
  ],
  [
    'a site of a thousand places',
    { sites: [{ id: 's', name: 'S', places: Array.from({ length: 1000 }, (_, n) => `${n}`) }] },
    'sites.0.places',
  ],
])('%s is refused at its field, in a set-up as in a scenario', (_, part, at) => {
  for (const read of [setUpContent.safeParse({ ...whole, ...part }), problemChanges.safeParse(part)])
    expect(read.error?.issues.map(({ path }) => path.join('.'))).toEqual([at]);
});

test('a scenario takes the place of whole parts and of nothing else', () => {
  expect(withChanges(whole, { total: 90, vehicles: [] })).toEqual({ ...whole, total: 90, vehicles: [] });
  expect(withChanges(whole, { total: undefined })).toEqual(whole);
  expect(problemChanges.safeParse({ total: 5 }).success).toBe(true);
  expect(problemChanges.safeParse({ seed: 'x' }).success).toBe(false);
});

test('before anybody saved one, a batch is planned by its own terms', () => {
  const first = firstSetUp({ oursId: ours, seats: 12, stretchers: 4 });
  expect(first).toMatchObject({ total: 16, reading: ours, vehicles: [{ seats: 12, stretchers: 4 }], sites: [] });
  expect(setUpFaults(first, around)).toEqual([]);
});

test.each([
  ['draft', true],
  ['submitted', true],
  ['scheduled', true],
  ['in-progress', false],
  ['closed', false],
  ['suspended', false],
  ['cancelled', false],
])('the set-up of a batch that is %s may change: %s', (status, may) => {
  expect(maySetUpNow({ status }).ok).toBe(may);
});

describe('the form', () => {
  let last = 0;
  const nextKey = () => (last += 1);
  test('gives back what it was filled with', () => {
    expect(setUpIn(typedSetUp(whole, nextKey), ['long'])).toEqual(whole);
  });
  test('leaves out lines the chosen reading does not have', () => {
    expect(setUpIn(typedSetUp(whole, nextKey), [])).toEqual({ ...whole, offered: {}, dropOut: {} });
  });
  test('sends what is no number as one the server refuses at that field', () => {
    const typed = { ...typedSetUp(whole, nextKey), total: 'many' };
    expect(faultsOf(setUpIn(typed, ['long']))).toEqual([['total', 'not-a-count']]);
  });
  test('adds up what all vehicles carry', () => {
    expect(
      carriedBy(
        typedSetUp({ ...whole, vehicles: [bus, { ...bus, type: 'b', count: 1, stretchers: 2 }] }, nextKey).vehicles,
      ),
    ).toEqual({
      seats: 120,
      stretchers: 2,
      isolation: 0,
    });
  });
  test('gives a new site the first code that is free', () => {
    expect(nextSiteId([{ id: 'site-2' }, { id: 'site-1' }])).toBe('site-3');
    expect(nextSiteId([{ id: 'site-2' }])).toBe('site-1');
  });
});

describe('the value of a group', () => {
  const day = (on: string) => ({ precision: 'day', from: on, to: on, approximate: false }) as const;
  const facts = {
    health: 'good',
    category: 'civilian',
    sex: 'female',
    bornOn: day('2001-11-28'),
    capturedOn: day('2022-05-05'),
    unit: '  Brigade   3 ',
    placeKey: 'camp east',
  } as const;
  test('is told for every key', () => {
    expect(groupsOf(facts, groupKeys, '2026-11-28')).toEqual({
      unit: 'brigade 3',
      place: 'camp east',
      category: 'civilian',
      sex: 'female',
      'age-band': '25-34',
      'capture-year': '2022',
    });
  });
  test('is told only for the keys asked about', () => {
    expect(groupsOf(facts, ['sex'], '2026-11-28')).toEqual({ sex: 'female' });
  });
  test.each([
    ['2008-11-29', 'under-18'],
    ['2008-11-28', '18-24'],
    ['2001-11-29', '18-24'],
    ['1991-11-28', '35-44'],
    ['1961-11-29', '55-64'],
    ['1961-11-28', '65-and-over'],
  ])('born on %s is %s on the day', (born, band) => {
    expect(ageBands).toContain(band);
    expect(groupsOf({ ...facts, bornOn: day(born) }, ['age-band'], '2026-11-28')).toEqual({ 'age-band': band });
  });
  test('is unknown where days in doubt would give two values', () => {
    const year = (y: string) =>
      ({ precision: 'year', from: `${y}-01-01`, to: `${y}-12-31`, approximate: false }) as const;
    const range = { precision: 'range', from: '2022-12-01', to: '2023-01-10', approximate: false } as const;
    const keys = ['age-band', 'capture-year', 'unit', 'place'] as const;
    const doubtful = { ...facts, bornOn: year('2001'), capturedOn: range, unit: null, placeKey: null };
    expect(new Set(Object.values(groupsOf(doubtful, keys, '2026-11-28')))).toEqual(new Set(['unknown']));
    expect(groupsOf({ ...facts, bornOn: year('1995') }, ['age-band'], '2026-11-28')).toEqual({ 'age-band': '25-34' });
  });
});
