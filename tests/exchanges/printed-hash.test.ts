import fc from 'fast-check';
import { hashIn, inFours, noHash } from '@/lib/exchanges/rules/printed-hash';

const hash = '0dec937c24197dbf73ce5d35c0c91e3c367f739194b9aa622a79fdbec74b3810';

describe('a hash as somebody types it', () => {
  test.each([
    ['as it is printed', inFours(hash)],
    ['in one piece', hash],
    ['in capitals', hash.toUpperCase()],
    ['in other groups, on several lines', hash.match(/.{1,8}/g)!.join('\n')],
    [
      'with dashes and dots',
      hash
        .match(/.{1,4}/g)!
        .join('-')
        .replace('-', '.'),
    ],
    ['with spaces around', `  ${hash}\t`],
    [
      'in wide letters',
      hash.replace(/./g, (one) => (/\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one)),
    ],
    ['with letters of a Cyrillic keyboard', hash.replaceAll('a', 'а').replaceAll('c', 'с').replaceAll('e', 'е')],
    ['with an O for a nought and an l for a one', hash.replaceAll('0', 'O').replaceAll('1', 'l')],
    ['as the address of the printed square', `https://homeward.example/verify?list=${hash}`],
    ['as that address with more behind it', `https://homeward.example/uk/verify?x=1&list=${hash}#top`],
  ])('%s', (_, typed) => {
    expect(hashIn(typed)).toBe(hash);
  });

  test.each([
    ['nothing', ''],
    ['one sign too few', hash.slice(1)],
    ['one sign too many', `${hash}0`],
    ['a letter no hash has', `${hash.slice(1)}g`],
    ['another address', 'https://homeward.example/verify'],
    ['a sentence', 'Is this list genuine?'],
  ])('what is no hash is looked up as none: %s', (_, typed) => {
    expect(hashIn(typed)).toBe(noHash);
  });

  test('whatever is typed, the answer is a hash or none, and never more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (typed) => /^([0-9a-f]{64}|-)$/.test(hashIn(typed))),
    );
  });

  test('every hash is printed in sixteen groups of four', () => {
    expect(
      inFours(hash)
        .split(' ')
        .map((group) => group.length),
    ).toEqual(Array(16).fill(4));
  });
});
