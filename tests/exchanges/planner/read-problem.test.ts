import { mostPeople } from '@/lib/exchanges/planner/problem';
import { readProblem } from '@/lib/exchanges/planner/read-problem';
import { person, problem } from './given';

const errorsOf = (value: unknown) => {
  const read = readProblem(value);
  return read.ok ? [] : read.errors.map(({ path, text }) => `${path} ${text}`);
};
const good = problem([person('a'), person('b')]);
const withPerson = (facts: object) => ({ ...good, people: [{ ...person('a'), ...facts }] });
const without = (key: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));

test('a problem of the format is accepted as it is', () => {
  expect(readProblem(good)).toEqual({ ok: true, problem: good });
});

test.each<{ fault: string; value: unknown; errors: string[] }>([
  { fault: 'not an object', value: [], errors: ['the problem is not an object'] },
  { fault: 'nothing', value: null, errors: ['the problem is not an object'] },
  { fault: 'no seed', value: without('seed'), errors: ['seed is missing'] },
  { fault: 'no people', value: without('people'), errors: ['people is missing'] },
  { fault: 'a short seed', value: { ...good, seed: 'abc' }, errors: ['seed is not 64 hexadecimal characters'] },
  { fault: 'an unknown key', value: { ...good, speed: 1 }, errors: ['speed is not a known key'] },
  {
    fault: 'an unknown key of a person',
    value: withPerson({ rank: 'x' }),
    errors: ['people[0].rank is not a known key'],
  },
  {
    fault: 'a date that does not exist',
    value: { ...good, date: '2025-02-30' },
    errors: ['date is a date that does not exist'],
  },
  {
    fault: 'a date in words',
    value: withPerson({ capturedOn: '1 May 2024' }),
    errors: ['people[0].capturedOn is not a date written YYYY-MM-DD'],
  },
  {
    fault: 'a thirteenth month',
    value: withPerson({ capturedOn: '2024-13-01' }),
    errors: ['people[0].capturedOn is a date that does not exist'],
  },
  {
    fault: 'a tier beyond four',
    value: withPerson({ tier: 5 }),
    errors: ['people[0].tier is not one of 0, 1, 2, 3, 4'],
  },
  {
    fault: 'an unknown place',
    value: withPerson({ place: 'bed' }),
    errors: ['people[0].place is not one of "seat", "stretcher", "isolation"'],
  },
  { fault: 'an unknown pin', value: withPerson({ pin: 'maybe' }), errors: ['people[0].pin is not one of "in", "out"'] },
  {
    fault: 'an unknown wish',
    value: withPerson({ gates: { ...person('a').gates, wishesToReturn: 'perhaps' } }),
    errors: ['people[0].gates.wishesToReturn is not one of "yes", "no", "unknown"'],
  },
  {
    fault: 'a gate missing',
    value: withPerson({ gates: {} }),
    errors: [
      'identityConfirmed',
      'alive',
      'wishesToReturn',
      'fitToTravel',
      'legalHold',
      'locationKnown',
      'inOtherBatch',
    ].map((gate) =>
      gate === 'wishesToReturn'
        ? `people[0].gates.${gate} is not one of "yes", "no", "unknown"`
        : gate === 'legalHold'
          ? `people[0].gates.${gate} is not one of "none", "hold", "hold-with-consent"`
          : `people[0].gates.${gate} is missing`,
    ),
  },
  {
    fault: 'negative places',
    value: { ...good, vehicles: [{ type: 'bus', count: -1, seats: -2, stretchers: 0, isolation: 0 }] },
    errors: ['vehicles[0].count is less than 0', 'vehicles[0].seats is less than 0'],
  },
  { fault: 'half a place', value: { ...good, total: 1.5 }, errors: ['total is not a whole number'] },
  { fault: 'a number as a text', value: { ...good, total: '5' }, errors: ['total is not a number'] },
  {
    fault: 'an unknown mode',
    value: { ...good, lines: [{ id: 'general', mode: 'half' }] },
    errors: ['lines[0].mode is not one of "unconditional", "all-for-all", "ratio", "fixed"'],
  },
  {
    fault: 'a ratio without its numbers',
    value: { ...good, lines: [{ id: 'general', mode: 'ratio' }] },
    errors: ['lines[0].give is missing', 'lines[0].take is missing', 'lines[0].offered is missing'],
  },
  {
    fault: 'a ratio of nought',
    value: { ...good, lines: [{ id: 'general', mode: 'ratio', give: 0, take: 1, offered: 1 }] },
    errors: ['lines[0].give is less than 1'],
  },
  {
    fault: 'a price on an unconditional line',
    value: { ...good, lines: [{ id: 'general', mode: 'unconditional', take: 1 }] },
    errors: ['lines[0].take is not a known key'],
  },
  {
    fault: 'two people of one id',
    value: problem([person('a'), person('b'), person('a')]),
    errors: ['people[2] repeats "a" of people[0]'],
  },
  {
    fault: 'two lines of one id',
    value: { ...good, lines: [...good.lines, ...good.lines] },
    errors: ['lines[1] repeats "general" of lines[0]'],
  },
  {
    fault: 'two vehicles of one type',
    value: { ...good, vehicles: [...good.vehicles, ...good.vehicles] },
    errors: ['vehicles[1] repeats "bus" of vehicles[0]'],
  },
  {
    fault: 'a site twice',
    value: { ...good, sites: ['north', 'north'] },
    errors: ['sites[1] repeats "north" of sites[0]'],
  },
  {
    fault: 'an unknown site',
    value: withPerson({ site: 'west' }),
    errors: ['people[0].site "west" is not a known site'],
  },
  {
    fault: 'an unknown line',
    value: withPerson({ lines: ['general', 'special'] }),
    errors: ['people[0].lines[1] "special" is not a known line'],
  },
  {
    fault: 'a line twice',
    value: withPerson({ lines: ['general', 'general'] }),
    errors: ['people[0].lines[1] repeats "general"'],
  },
  {
    fault: 'a set pinned in and out',
    value: problem([person('a', { together: 's', pin: 'in' }), person('b', { together: 's', pin: 'out' })]),
    errors: ['people[1].pin is "out", but "a" of the same set "s" is pinned "in"'],
  },
  {
    fault: 'a second floor',
    value: {
      ...good,
      groups: [
        { key: 'region', value: 'r', floor: 1 },
        { key: 'region', value: 'r', floor: 2 },
      ],
    },
    errors: ['groups[1] gives a second floor for region "r"'],
  },
  {
    fault: 'a limit by religion',
    value: { ...good, groups: [{ key: 'Religion', value: 'x', ceiling: 1 }] },
    errors: ['groups[0].key "Religion" may not be limited: nobody is chosen or left by it'],
  },
  {
    fault: 'too many people',
    value: { ...good, people: Array.from({ length: 200_000 }, () => ({})) },
    errors: [`people has 200000 people; ${mostPeople} are the most`],
  },
  {
    fault: 'several faults at once',
    value: { ...good, total: -1, date: 'x', extra: 1 },
    errors: ['date is not a date written YYYY-MM-DD', 'total is less than 0', 'extra is not a known key'],
  },
])('refused, and said where: $fault', ({ value, errors }) => {
  expect(errorsOf(value).sort()).toEqual([...errors].sort());
});
