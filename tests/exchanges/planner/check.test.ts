import { type Claimed, faultsOf } from '@/lib/exchanges/planner/check';
import { swapFaults } from '@/lib/exchanges/planner/check-swaps';
import type { Plan } from '@/lib/exchanges/planner/result';
import { people, person, planOf, problem } from './given';

const given = problem(
  [
    ...people(4, { groups: { unit: 'u' } }),
    person('ill', { tier: 0, place: 'stretcher' }),
    person('s1', { together: 's' }),
    person('s2', { together: 's' }),
    person('held', { gates: { ...person('x').gates, legalHold: 'hold' } }),
    person('kept', { pin: 'out' }),
  ],
  {
    lines: [
      { id: 'general', mode: 'ratio', give: 1, take: 2, offered: 12 },
      { id: 'other', mode: 'unconditional' },
    ],
    groups: [{ key: 'unit', value: 'u', ceiling: 3 }],
    sites: ['north', 'south'],
    vehicles: [{ type: 'bus', count: 1, seats: 9, stretchers: 1, isolation: 0 }],
  },
);
let plan: Plan;
beforeAll(async () => {
  plan = await planOf(given);
});

test('a plan of the planner has no fault', () => {
  expect(plan.in).toHaveLength(6);
  expect(faultsOf(given, plan)).toEqual([]);
});

const first = (changed: object) => (claim: Claimed) => ({
  ...claim,
  in: [{ ...claim.in[0]!, ...changed }, ...claim.in.slice(1)],
});
const bring = (id: string) => (claim: Claimed) => ({
  ...claim,
  in: [...claim.in, { id, line: 'general', site: 'north' }],
  out: claim.out.filter((entry) => entry.id !== id),
});
const leave = (id: string) => (claim: Claimed) => ({
  ...claim,
  in: claim.in.filter((entry) => entry.id !== id),
  out: [...claim.out, { id }],
});

test.each<{ fault: string; change: (claim: Claimed) => Claimed; said: RegExp }>([
  { fault: 'a closed gate', change: bring('held'), said: /held is in, but legal-hold/ },
  { fault: 'a pin', change: bring('kept'), said: /kept is in, but pinned out/ },
  { fault: 'a ceiling', change: bring('p00'), said: /of unit u, more than 3|named twice/ },
  { fault: 'a set parted', change: leave('s2'), said: /the set s is parted/ },
  { fault: 'a line that is not theirs', change: first({ line: 'other' }), said: /which is no line of theirs/ },
  { fault: 'another site', change: first({ site: 'south' }), said: /is fetched from south/ },
  { fault: 'somebody unknown', change: first({ id: 'nobody' }), said: /nobody is not in the problem/ },
  { fault: 'somebody forgotten', change: (claim) => ({ ...claim, out: [] }), said: /is neither in nor out/ },
  {
    fault: 'more received than for those given',
    change: (claim) => ({ ...claim, received: { general: 11 } }),
    said: /line general: 1 against 2/,
  },
  {
    fault: 'something received for nothing',
    change: (claim) => ({ ...claim, received: { ...claim.received, other: 1 } }),
    said: /line other: nothing is received/,
  },
  { fault: 'no vehicle', change: (claim) => ({ ...claim, vehicles: [] }), said: /people for 0 seat places at north/ },
  {
    fault: 'two of one vehicle',
    change: (claim) => ({ ...claim, vehicles: [{ type: 'bus', site: 'north', count: 2 }] }),
    said: /2 of bus, more than 1/,
  },
  {
    fault: 'an unknown vehicle',
    change: (claim) => ({ ...claim, vehicles: [...claim.vehicles, { type: 'ship', site: 'north', count: 1 }] }),
    said: /ship at north is not in the problem/,
  },
  {
    fault: 'a level said too high',
    change: (claim) => ({ ...claim, levels: { ...claim.levels, tier1: 9 } }),
    said: /tier1 is said to be 9 and is 5/,
  },
  {
    fault: 'a reserve who cannot go',
    change: (claim) => ({ ...claim, reserve: [{ id: 'held', line: 'general', rank: 1 }] }),
    said: /held cannot stand in/,
  },
])('found out: $fault', ({ change, said }) => {
  expect(faultsOf(given, change(plan)).join('; ')).toMatch(said);
});

describe('nobody left out could take the place of somebody who stands after them', () => {
  const older = { capturedOn: '2022-01-10' };
  const younger = { capturedOn: '2025-11-10' };
  const many = problem(
    [
      person('old', older),
      person('young', younger),
      person('seat', older),
      person('ill', { tier: 0, groups: { unit: 'other' } }),
      person('stretcher', { ...older, place: 'stretcher' }),
      person('elsewhere', { ...older, site: 'south' }),
      person('set-1', { ...older, together: 's' }),
      person('set-2', { ...older, together: 's' }),
      person('pinned', { ...younger, pin: 'in' }),
      person('unit-u', { ...older, groups: { unit: 'u' } }),
      person('floor', { ...younger, groups: { unit: 'few' } }),
    ],
    {
      lines: [{ id: 'general', mode: 'unconditional' }],
      sites: ['north', 'south'],
      groups: [
        { key: 'unit', value: 'u', ceiling: 0 },
        { key: 'unit', value: 'few', floor: 1 },
      ],
    },
  );
  const withIn = (...ids: string[]) =>
    swapFaults(many, {
      in: ids.map((id) => ({ id, line: 'general', site: many.people.find((one) => one.id === id)!.site })),
    });

  test.each<{ in: string[]; said: string[]; why: string }>([
    { why: 'the longer held stands before', in: ['young', 'old'], said: ['ill:young', 'seat:young'] },
    {
      why: 'somebody of tier 0 stands before everybody, floors too',
      in: ['floor', 'old', 'seat'],
      said: ['ill:floor'],
    },
    { why: 'a pin is left as it is', in: ['pinned', 'old', 'seat', 'ill'], said: [] },
    { why: 'nobody stands before all that are in', in: ['old', 'seat', 'ill'], said: [] },
  ])('$why', ({ in: ids, said }) => {
    const found = withIn(...ids).map((fault) => fault.replace(/^(\S+) could take the place of (\S+),.*$/, '$1:$2'));
    expect(found.sort()).toEqual(said.sort());
  });
});
