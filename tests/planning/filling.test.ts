import { groupsOf, linesOf, mostOn, sitesOf } from '@/components/planning/board/filling';
import { changesIn } from '@/components/planning/board/scenario-changes';
import type { ProblemTerms, RunCounts } from '@/lib/planning/schema/runs';

const terms: ProblemTerms = {
  date: '2026-11-28',
  total: 20,
  lines: [
    { id: 'wounded', mode: 'unconditional' },
    { id: 'general', mode: 'ratio', give: 3, take: 2, offered: 9 },
    { id: 'named', mode: 'fixed', give: 5, take: 4 },
    { id: 'women', mode: 'all-for-all' },
  ],
  groups: [{ key: 'unit', value: '36', floor: 3 }],
  vehicles: [
    { type: 'bus', count: 2, seats: 40, stretchers: 0, isolation: 0 },
    { type: 'ambulance', count: 3, seats: 1, stretchers: 2, isolation: 1 },
  ],
  sites: ['north', 'south'],
  people: 100,
};
const counts: RunCounts = {
  people: 100,
  in: 12,
  out: 88,
  byTier: [],
  byLine: [{ line: 'women', in: 4, able: 6, reserve: 2, withoutReserve: 1 }],
  byGate: [],
  byGroup: [
    { key: 'unit', value: 'other', in: 3, able: 9, floor: null, ceiling: null },
    { key: 'unit', value: '7', in: 4, able: 9, floor: null, ceiling: 4 },
    { key: 'unit', value: '36', in: 1, able: 2, floor: 3, ceiling: null },
  ],
  bySite: [{ site: 'north', seat: 30, stretcher: 4, isolation: 0 }],
};

test.each([
  ['a line without coupling has no most of its own', 0, null],
  ['three handed over for two received, nine offered: four twos, so twelve', 1, 12],
  ['a fixed line hands over what it says', 2, 5],
  ['all for all is as many as are able', 3, 6],
])('%s', (_, at, most) => {
  expect(mostOn(terms.lines[at]!, 6)).toBe(most);
});

test('a line nobody is on is shown, with nobody', () => {
  const lines = linesOf({ terms, counts, received: { general: 4 } });
  expect(lines.map(({ line, in: many, received }) => [line.id, many, received])).toEqual([
    ['wounded', 0, 0],
    ['general', 0, 4],
    ['named', 0, 0],
    ['women', 4, 0],
  ]);
});

test('the places of a site are those of the vehicles that go there, and a kind of place nobody has or needs is left out', () => {
  const vehicles = [
    { type: 'bus', site: 'north', count: 1 },
    { type: 'ambulance', site: 'north', count: 2 },
  ];
  expect(sitesOf({ terms, counts, vehicles })).toEqual([
    {
      site: 'north',
      vehicles: [
        { type: 'bus', count: 1 },
        { type: 'ambulance', count: 2 },
      ],
      places: [
        { kind: 'seat', used: 30, all: 42 },
        { kind: 'stretcher', used: 4, all: 4 },
        { kind: 'isolation', used: 0, all: 2 },
      ],
    },
    { site: 'south', vehicles: [], places: [] },
  ]);
});

test('only limited groups are shown, and first those whose floor is missed', () => {
  expect(groupsOf(counts).map(({ value, missing }) => [value, missing])).toEqual([
    ['36', 2],
    ['7', 0],
  ]);
});

/** The form of a scenario as it opens, with some fields written over. */
function formWith(written: Record<string, string> = {}) {
  const form = new FormData();
  const opened = {
    reading: '',
    total: '20',
    'offered.general': '9',
    'offered.women': '',
    'floor.0': '3',
    'ceiling.0': '',
    'vehicles.0.count': '2',
    'vehicles.1.count': '3',
    'vehicle.type': '',
  };
  for (const [name, value] of Object.entries({ ...opened, ...written })) form.set(name, value);
  return form;
}

test('a scenario in which nothing was written over asks for nothing', () => {
  expect(changesIn(formWith(), terms)).toEqual({});
});

test.each([
  ['another total', { total: '18' }, { total: 18 }],
  ['more offered', { 'offered.general': '12' }, { offered: { general: 12 } }],
  ['offered for the first time', { 'offered.women': '7' }, { offered: { general: 9, women: 7 } }],
  ['a floor lifted', { 'floor.0': '' }, { groups: [] }],
  ['a ceiling', { 'ceiling.0': '4' }, { groups: [{ key: 'unit', value: '36', floor: 3, ceiling: 4 }] }],
  ['a number that is none is left to the server to refuse', { total: 'many' }, { total: -1 }],
])('%s', (_, written, changes) => {
  expect(changesIn(formWith(written), terms)).toEqual(changes);
});

test('three more ambulances, and a kind of vehicle there was not', () => {
  const written = { 'vehicles.1.count': '6', 'vehicle.type': 'train', 'vehicle.count': '1', 'vehicle.seats': '200' };
  expect(changesIn(formWith(written), terms)).toEqual({
    vehicles: [
      terms.vehicles[0],
      { ...terms.vehicles[1], count: 6 },
      { type: 'train', count: 1, seats: 200, stretchers: 0, isolation: 0 },
    ],
  });
});
