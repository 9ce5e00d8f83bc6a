import type { PartScore } from '@/lib/names/score/levels';
import { bandToShow, namesakesToTell, reasonsToSay } from '@/lib/prisoners/rules/search-advice';

const part = (name: string, level: string, bits: number, ours = 'x'): PartScore =>
  ({ part: name, level, bits, ours, theirs: 'y' }) as PartScore;
const surname = part('surname', 'same', 11);
const given = part('given', 'short', 4);
const born = part('birth', 'same-year', 5, '1999');
const notAsked = part('birth', 'missing', 0, '');

describe('a name too common to tell its bearers apart', () => {
  test.each([
    ['nobody found', [], null],
    ['one bearer', [{ common: 1, parts: [surname] }], null],
    ['few bearers', [{ common: 4, parts: [surname] }], null],
    ['many bearers', [{ common: 42, parts: [surname, given, notAsked] }], 42],
    [
      'the commonest of several',
      [
        { common: 2, parts: [surname] },
        { common: 42, parts: [surname] },
      ],
      42,
    ],
    ['many bearers and a year asked for', [{ common: 42, parts: [surname, born] }], null],
    ['a year asked for that the record lacks', [{ common: 42, parts: [part('birth', 'missing', 0, '1999')] }], null],
    ['nobody counted', [{ common: null, parts: [] }], null],
  ])('%s', (_, hits, told) => {
    expect(namesakesToTell(hits)).toBe(told);
  });
});

test.each([
  ['a given name alone: no band, because too little was asked', 'none', [given, notAsked], null],
  ['something contradicts: said', 'none', [given, part('surname', 'different', -9)], 'none'],
  ['found by a number', null, [], null],
  ['a strong match', 'strong', [surname, born], 'strong'],
] as const)('%s', (_, band, parts, shown) => {
  expect(bandToShow({ band, parts })).toBe(shown);
});

describe('the reasons worth a line', () => {
  test('what contradicts comes first, then what weighs most', () => {
    const against = part('patronymic', 'different', -6);
    expect(reasonsToSay([given, surname, against, born], 3)).toEqual([against, surname, born]);
  });

  test('what one side leaves out, and what says nothing, is no reason', () => {
    expect(reasonsToSay([part('birth', 'missing', -0.3), part('sex', 'different', 0), surname], 3)).toEqual([surname]);
  });
});
