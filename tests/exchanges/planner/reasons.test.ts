import { highsSolver } from '@/lib/exchanges/planner/highs';
import { whyNot } from '@/lib/exchanges/planner/why-not';
import { wordsOfIn, wordsOfOut, wordsOfWhyNot } from '@/lib/exchanges/planner/words';
import { people, person, planOf, problem } from './given';

const inOf = async (given: ReturnType<typeof problem>) =>
  Object.fromEntries((await planOf(given)).in.map(({ id, reason }) => [id, reason]));
const outOf = async (given: ReturnType<typeof problem>) =>
  Object.fromEntries((await planOf(given)).out.map(({ id, reason }) => [id, reason]));

test('out by a full line: the line, its number and the cut-off', async () => {
  const given = problem([person('first', { tier: 2 }), person('last', { tier: 3 })], {
    lines: [{ id: 'general', mode: 'ratio', give: 1, take: 1, offered: 1 }],
  });
  const { last } = await outOf(given);
  expect(last).toEqual({
    code: 'limit',
    limits: [{ limit: 'line', line: 'general', most: 1 }],
    tier: 3,
    quarters: 4,
    cutOff: { tier: 2, quarters: 4 },
  });
  expect(wordsOfOut(last!)).toBe(
    'No place: line general is full at 1. This person: tier 3, held 4 quarters; the last place went to tier 2, held 4 quarters.',
  );
});

test('out by the total, by a ceiling, by places', async () => {
  const ceiling = [{ key: 'unit', value: 'u', ceiling: 0 }];
  expect(await outOf(problem(people(1), { total: 0 }))).toMatchObject({
    p00: { code: 'limit', limits: [{ limit: 'total', most: 0 }] },
  });
  expect(await outOf(problem(people(1, { groups: { unit: 'u' } }), { groups: ceiling }))).toMatchObject({
    p00: { limits: [{ limit: 'ceiling', key: 'unit', value: 'u', most: 0 }] },
  });
  expect(await outOf(problem(people(1, { place: 'isolation' }), { vehicles: [] }))).toMatchObject({
    p00: { limits: [{ limit: 'place', kind: 'isolation', site: 'north', used: 0 }] },
  });
});

test('out because a line hands over in threes', async () => {
  const given = problem(people(4), { lines: [{ id: 'general', mode: 'ratio', give: 3, take: 1, offered: 9 }] });
  const [reason] = Object.values(await outOf(given));
  expect(reason).toMatchObject({
    code: 'not-drawn',
    limits: [{ limit: 'multiple', line: 'general', give: 3 }],
    equals: 4,
    places: 3,
  });
});

test('a limit whose last place went to somebody later is not named', async () => {
  const lines = [
    { id: 'a', mode: 'ratio' as const, give: 1, take: 1, offered: 1 },
    { id: 'b', mode: 'ratio' as const, give: 1, take: 1, offered: 1 },
  ];
  const given = problem(
    [
      person('one', { lines: ['a'] }),
      person('two', { lines: ['a'], tier: 2 }),
      person('three', { lines: ['b'], tier: 4 }),
    ],
    { lines, total: 2 },
  );
  expect(await outOf(given)).toMatchObject({ two: { limits: [{ limit: 'line', line: 'a' }] } });
});

test('the draw says how many were alike, for how many places, and where the ticket came', async () => {
  const given = problem(people(5), { total: 2 });
  const [reasonsIn, reasonsOut] = [Object.values(await inOf(given)), Object.values(await outOf(given))];
  expect(reasonsIn).toEqual([1, 2].map(() => expect.objectContaining({ code: 'drawn', equals: 5, places: 2 })));
  expect([...reasonsIn, ...reasonsOut].map((reason) => ('drawn' in reason ? reason.drawn : 0)).sort()).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(reasonsIn.every((reason) => 'drawn' in reason && reason.drawn <= 2)).toBe(true);
  expect(wordsOfIn(reasonsIn[0]!)).toMatch(
    /^In by the draw: tier 1, held 4 quarters; 5 were alike in tier and quarter for 2 places; drawn as number [12]\.$/,
  );
});

test('in by a pin, with a pinned one, by a floor, by all for all, by the order', async () => {
  const lines = [
    { id: 'general', mode: 'ratio' as const, give: 1, take: 1, offered: 9 },
    { id: 'all', mode: 'all-for-all' as const },
  ];
  const given = problem(
    [
      person('pinned', { pin: 'in', together: 's' }),
      person('mate', { together: 's' }),
      person('floored', { tier: 4, groups: { region: 'r' } }),
      person('whole', { lines: ['all'] }),
      person('ordered'),
    ],
    { lines, groups: [{ key: 'region', value: 'r', floor: 1 }] },
  );
  expect(await inOf(given)).toEqual({
    pinned: { code: 'pinned-in' },
    mate: { code: 'pinned-together', with: ['pinned'] },
    floored: { code: 'floor', key: 'region', value: 'r', floor: 1, reached: 1, tier: 4, quarters: 4 },
    whole: { code: 'all-for-all', line: 'all' },
    ordered: { code: 'order', tier: 1, quarters: 4, cutOff: null },
  });
});

test('out with a mate who cannot go, without a line, pinned out', async () => {
  const given = problem([
    person('held', { together: 's', gates: { ...person('x').gates, alive: false } }),
    person('mate', { together: 's' }),
    person('none', { lines: [] }),
    person('kept', { pin: 'out' }),
  ]);
  expect(await outOf(given)).toEqual({
    held: { code: 'gate', gates: ['not-known-alive'] },
    mate: { code: 'together', with: ['held'] },
    none: { code: 'no-line' },
    kept: { code: 'pinned-out' },
  });
});

test.each([
  {
    who: 'late',
    said: 'With this person in, the number in tier 1 would be 1 instead of 2; no earlier level would change.',
  },
  { who: 'a', said: 'In the plan.' },
  { who: 'held', said: 'Not eligible: there is no proof of life.' },
])('why not $who', async ({ who, said }) => {
  const given = problem(
    [
      person('a'),
      person('b'),
      person('late', { tier: 4 }),
      person('held', { gates: { ...person('x').gates, alive: false } }),
    ],
    { total: 2 },
  );
  expect(wordsOfWhyNot(whyNot(given, who, await highsSolver()))).toBe(said);
});

test('why not somebody who was only not drawn', async () => {
  const given = problem(people(3), { total: 1 });
  const [undrawn] = Object.keys(await outOf(given));
  expect(whyNot(given, undrawn!, await highsSolver())).toEqual({ answer: 'draw' });
});
