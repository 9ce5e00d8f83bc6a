import fc from 'fast-check';
import type { Verdict } from '@/lib/matching/rules';
import { allAsOne, isTorn, personsAmong, tornSought } from '@/lib/matching/rules/cluster';
import { countedFor, type Joins, overtakes, standingFor, standsFor, type Word } from '@/lib/matching/rules/words';

const said = (pair: `${string}-${string}`, verdict: Word['verdict'], at: number): Word => {
  const [one = '', other = ''] = pair.split('-');
  return { pairId: pair, one, other, verdict, at, bits: 5, band: 'possible', brothers: false };
};
const joined = (...all: [gone: string, into: string, at: number][]): Joins =>
  new Map(all.map(([gone, into, at]) => [gone, { into, at }]));
const brief = ({ inForce, carried, opposed, clash }: ReturnType<typeof standingFor>) =>
  [inForce && `${inForce.pairId} ${inForce.verdict}`, carried && 'carried', opposed?.pairId, clash && 'clash'].filter(
    Boolean,
  );

/** B is joined into A on day 5, D into C on day 6 where it matters; S is a sought person. */
const bIntoA = joined(['b', 'a', 5]);
type Case = { what: string; two?: `${string}-${string}`; words: Word[]; joins?: Joins; linked?: boolean; is: string[] };
const cases: Case[] = [
  { what: 'nobody said anything', words: [], is: [] },
  { what: 'said of the pair itself', words: [said('a-c', 'not-same', 1)], joins: joined(), is: ['a-c not-same'] },
  { what: 'said of the record joined here', words: [said('b-c', 'not-same', 1)], is: ['b-c not-same', 'carried'] },
  { what: 'the other way round', words: [said('c-b', 'same', 1)], is: ['c-b same', 'carried'] },
  { what: 'said of it and taken back', words: [said('b-c', 'withdrawn', 2)], is: [] },
  { what: 'said of a record that is joined no more', words: [said('b-c', 'not-same', 1)], joins: joined(), is: [] },
  {
    what: 'said of two that were both joined',
    words: [said('b-d', 'not-same', 1)],
    joins: joined(['b', 'a', 5], ['d', 'c', 6]),
    is: ['b-d not-same', 'carried'],
  },
  {
    what: 'said two joins ago',
    words: [said('e-c', 'not-same', 1)],
    joins: joined(['e', 'b', 3], ['b', 'a', 5]),
    is: ['e-c not-same', 'carried'],
  },
  { what: 'said of the two that were joined', words: [said('a-b', 'same', 5)], is: [] },
  { what: 'said of somebody else', words: [said('b-x', 'not-same', 1)], is: [] },
  {
    what: 'the same said of both',
    words: [said('a-c', 'not-same', 1), said('b-c', 'not-same', 2)],
    is: ['a-c not-same'],
  },
  {
    what: 'the opposite said of both before they were joined',
    words: [said('a-c', 'same', 2), said('b-c', 'not-same', 1)],
    is: ['a-c same', 'b-c', 'clash'],
  },
  {
    what: 'decided since, with both before them',
    words: [said('a-c', 'same', 7), said('b-c', 'not-same', 1)],
    is: ['a-c same'],
  },
  {
    what: 'taken back since: nothing is said any more',
    words: [said('a-c', 'withdrawn', 7), said('b-c', 'not-same', 1)],
    is: [],
  },
  {
    what: 'taken back before the join: what comes with it counts',
    words: [said('a-c', 'withdrawn', 2), said('b-c', 'not-same', 1)],
    is: ['b-c not-same', 'carried'],
  },
  {
    what: 'two joined here that say the opposite of each other: the later one, and both are put to somebody',
    words: [said('b-c', 'not-same', 1), said('e-c', 'same', 2)],
    joins: joined(['b', 'a', 5], ['e', 'a', 6]),
    is: ['e-c same', 'carried', 'b-c', 'clash'],
  },
  {
    what: 'decided anew on the way: what it replaced does not come along',
    words: [said('e-c', 'same', 1), said('b-c', 'not-same', 4)],
    joins: joined(['e', 'b', 3], ['b', 'a', 5]),
    is: ['b-c not-same', 'carried'],
  },
  {
    what: 'decided on the way before it came there: both come along',
    words: [said('e-c', 'same', 1), said('b-c', 'not-same', 2)],
    joins: joined(['e', 'b', 3], ['b', 'a', 5]),
    is: ['b-c not-same', 'carried', 'e-c', 'clash'],
  },
  {
    what: 'a sought person, like a record',
    two: 's-a',
    words: [said('s-b', 'not-same', 1)],
    is: ['s-b not-same', 'carried'],
  },
  {
    what: 'not this one, and linked to it all the same',
    two: 's-a',
    words: [said('s-b', 'not-same', 1)],
    linked: true,
    is: ['s-b not-same', 'carried', 'clash'],
  },
  {
    what: 'the one, and linked to it',
    two: 's-a',
    words: [said('s-b', 'same', 1)],
    linked: true,
    is: ['s-b same', 'carried'],
  },
];
test.each(cases)('$what', ({ two = 'a-c', words, joins = bIntoA, linked = false, is }) => {
  const [one = '', other = ''] = two.split('-');
  expect(brief(standingFor({ one, other }, words, joins, linked))).toEqual(is);
  expect(brief(standingFor({ one: other, other: one }, [...words].reverse(), joins, linked))).toEqual(is);
});

test('the record that stands is the last of a chain', () => {
  const joins = joined(['e', 'b', 3], ['b', 'a', 5]);
  expect(['e', 'b', 'a', 'x'].map((id) => standsFor(id, joins))).toEqual(['a', 'a', 'a', 'x']);
});

const link = (record: string, sought = 's') => ({ first: record, second: sought });
const of = (record: string, verdict: Verdict, sought = 's') => ({ ...link(record, sought), verdict });
test.each([
  { what: 'nothing said', standing: [], links: [], torn: [] },
  { what: 'the one, not the other', standing: [of('a', 'same'), of('b', 'not-same')], links: [], torn: ['s'] },
  { what: 'linked to one, not the other', standing: [of('b', 'not-same')], links: [link('a')], torn: ['s'] },
  { what: 'neither', standing: [of('a', 'not-same'), of('b', 'not-same')], links: [], torn: [] },
  { what: 'both', standing: [of('a', 'same'), of('b', 'same')], links: [link('a')], torn: [] },
  { what: 'two sought persons', standing: [of('a', 'same'), of('b', 'not-same', 't')], links: [], torn: [] },
])('of a sought person and two records that would be one: $what: torn $torn', ({ standing, links, torn }) => {
  expect(tornSought(standing, links, allAsOne(['a', 'b']))).toEqual(torn);
  // As long as the two are two, nothing said of both contradicts itself.
  expect(tornSought(standing, links, new Map())).toEqual([]);
});

test.each([
  { what: 'not the same, and tied by nothing', standing: [['a', 'c', 'not-same']], joins: [], torn: false },
  {
    what: 'not the same, through the record joined here',
    standing: [['b', 'c', 'not-same']],
    joins: ['b'],
    torn: false,
  },
  {
    what: 'the same as a third',
    standing: [
      ['a', 'b', 'same'],
      ['b', 'c', 'same'],
      ['a', 'c', 'not-same'],
    ],
    joins: [],
    torn: true,
  },
  {
    what: 'the same as the joined one, not as the one it joined',
    standing: [
      ['a', 'c', 'same'],
      ['b', 'c', 'not-same'],
    ],
    joins: ['b'],
    torn: true,
  },
] as const)('as things stand: $what: contradicts itself $torn', ({ standing, joins, torn }) => {
  const all = standing.map(([first, second, verdict]) => ({ first, second, verdict }));
  const intoA = joins.map((first) => ({ first, second: 'a', verdict: 'same' as const }));
  expect(isTorn(personsAmong(['a', 'b', 'c'], [...all, ...intoA]), all)).toBe(torn);
});

describe('for any decisions and any joins', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const anyWord = fc
    .record({
      one: fc.constantFrom(...ids),
      other: fc.constantFrom(...ids),
      verdict: fc.constantFrom<Word['verdict']>('same', 'not-same', 'withdrawn'),
      at: fc.nat({ max: 20 }),
    })
    .filter(({ one, other }) => one < other)
    .map(({ one, other, verdict, at }) => said(`${one}-${other}`, verdict, at));
  const anyWords = fc.uniqueArray(anyWord, { selector: ({ pairId }) => pairId, maxLength: 10 });
  // A record goes into an earlier one, so that no chain bites its tail.
  const anyJoins = fc
    .uniqueArray(
      fc.record({ gone: fc.integer({ min: 1, max: 5 }), into: fc.nat({ max: 4 }), at: fc.nat({ max: 20 }) }),
      {
        selector: ({ gone }) => gone,
        maxLength: 4,
      },
    )
    .map((all) =>
      joined(
        ...all
          .filter(({ gone, into }) => into < gone)
          .map(({ gone, into, at }): [string, string, number] => [ids[gone] ?? '', ids[into] ?? '', at]),
      ),
    );
  const two = { one: 'a', other: 'b' };

  test('what somebody decides now, with everything before them, is all that counts', () => {
    fc.assert(
      fc.property(anyWords, anyJoins, (words, joins) => {
        const now = said('a-b', 'same', 99);
        const others = words.filter(({ pairId }) => pairId !== 'a-b');
        if (standsFor('a', joins) !== 'a' || standsFor('b', joins) !== 'b') return;
        expect(countedFor(two, [...others, now], joins)).toEqual([now]);
      }),
    );
  });

  test('nothing that was said disappears: it counts, was taken back, was decided anew, or is of others', () => {
    fc.assert(
      fc.property(anyWords, anyJoins, (words, joins) => {
        for (const word of words) {
          const [one, other] = [standsFor(word.one, joins), standsFor(word.other, joins)];
          if (one === other || word.verdict === 'withdrawn') continue;
          const counts = countedFor({ one, other }, words, joins).some(({ pairId }) => pairId === word.pairId);
          expect(counts || words.some((later) => overtakes(later, word, joins))).toBe(true);
        }
      }),
    );
  });

  test('two are never overruled in silence: what counts and disagrees is a clash', () => {
    fc.assert(
      fc.property(anyWords, anyJoins, (words, joins) => {
        const verdicts = new Set(countedFor(two, words, joins).map(({ verdict }) => verdict));
        expect(standingFor(two, words, joins, false).clash).toBe(verdicts.size > 1);
      }),
    );
  });
});
