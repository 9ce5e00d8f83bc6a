/*
 * How Latin letters sound in the habits of spelling names from this part of the world: Ukrainian and Russian official
 * tables, English, German, Polish, French, Czech and Slovak, Baltic, Scandinavian, Dutch, Turkic. Longest first.
 * Readings are sounds (see skeleton.ts), the likeliest first; the third column is the readable form of the first.
 */
type Habit = readonly [letters: string, readings: readonly string[], fine: string];

const habits: readonly Habit[] = [
  // ч, щ, ц, ж and their neighbours, in whole clusters
  ['schtsch', ['s'], 'shch'],
  ['sjtsj', ['s'], 'shch'],
  ['chtch', ['s'], 'shch'],
  ['shch', ['s'], 'shch'],
  ['szcz', ['s'], 'shch'],
  ['stch', ['s'], 'shch'],
  ['tsch', ['s'], 'ch'],
  ['dsch', ['s'], 'zh'],
  ['tch', ['s'], 'ch'],
  ['tsj', ['s'], 'ch'],
  ['tsh', ['s'], 'ch'],
  ['sch', ['s', 'sk', 'sh'], 'sh'],
  ['dzh', ['s'], 'zh'],
  ['dzi', ['sa', 'da'], 'zi'],
  ['zgh', ['sh'], 'zh'],
  ['chr', ['hr', 'kr', 'sr'], 'hr'],
  ['chl', ['hl', 'kl', 'sl'], 'hl'],
  ['ch', ['s', 'h', 'k'], 'ch'],
  ['kh', ['h', 'k'], 'h'],
  ['gh', ['h', ''], 'h'],
  ['zh', ['s', 'sh'], 'zh'],
  ['sh', ['s', 'sh'], 'sh'],
  ['ts', ['s'], 'ts'],
  ['tz', ['s'], 'ts'],
  ['tc', ['s'], 'ts'],
  ['cz', ['s'], 'ch'],
  ['cs', ['s'], 'ch'],
  ['sz', ['s'], 'sh'],
  ['zs', ['s'], 'zh'],
  ['dz', ['s'], 'z'],
  ['rz', ['s', 'rs'], 'zh'],
  ['tj', ['t', 's'], 't'],
  ['dj', ['s', 'd'], 'zh'],
  ['sj', ['s'], 'sh'],
  ['zj', ['s'], 'zh'],
  ['lj', ['l'], 'l'],
  ['nj', ['n'], 'n'],
  // foreign clusters that official lists carry along
  ['ph', ['v'], 'f'],
  ['th', ['t', 'v', 's', 'th'], 't'],
  ['rh', ['rh', 'r'], 'rh'],
  ['dh', ['dh', 'd'], 'dh'],
  ['bh', ['bh', 'b'], 'bh'],
  ['lh', ['lh', 'l'], 'lh'],
  ['qu', ['k', 'kv'], 'kv'],
  ['ck', ['k', 'sk'], 'k'],
  ['cc', ['k', 's'], 'k'],
  ['gn', ['hn', 'n'], 'hn'],
  ['wh', ['v', 'a'], 'v'],
  ['ks', ['ks'], 'ks'],
  // vowels that are written with consonants, or several for one
  ['joe', ['a', 'sa'], 'iu'],
  ['ij', ['a'], 'i'],
  ['iy', ['a'], 'i'],
  ['yi', ['a'], 'i'],
  ['ii', ['a'], 'i'],
  ['yj', ['a'], 'i'],
  ['ie', ['a'], 'e'],
  ['ye', ['a'], 'e'],
  ['je', ['a', 'sa'], 'e'],
  ['io', ['a'], 'e'],
  ['yo', ['a'], 'e'],
  ['jo', ['a', 'sa', 'ha'], 'e'],
  ['ju', ['a', 'sa', 'ha'], 'iu'],
  ['ja', ['a', 'sa', 'ha'], 'ia'],
  ['yu', ['a'], 'iu'],
  ['ya', ['a'], 'ia'],
  ['ou', ['a'], 'u'],
  ['oe', ['a'], 'u'],
  ['ei', ['a'], 'ei'],
  ['j', ['a', 's', 'h'], 'i'],
  ['č', ['s'], 'ch'],
  ['ć', ['s'], 'ch'],
  ['ç', ['s'], 'ch'],
  ['š', ['s'], 'sh'],
  ['ś', ['s'], 's'],
  ['ş', ['s'], 'sh'],
  ['ș', ['s'], 'sh'],
  ['ŝ', ['s'], 'sh'],
  ['ž', ['s'], 'zh'],
  ['ż', ['s'], 'zh'],
  ['ź', ['s'], 'z'],
  ['đ', ['s', 'd'], 'zh'],
  ['ď', ['d'], 'd'],
  ['ť', ['t'], 't'],
  ['ț', ['s'], 'ts'],
  ['ţ', ['s'], 'ts'],
  ['ğ', ['', 'h'], 'h'],
  ['ģ', ['h'], 'h'],
  ['ŭ', ['v', 'a'], 'v'],
  ['ł', ['l'], 'l'],
  ['ß', ['s'], 's'],
  ['þ', ['t'], 't'],
  ['ð', ['d'], 'd'],
  ['œ', ['a'], 'e'],
  ['æ', ['a'], 'e'],
  ['ə', ['a'], 'a'],
  ['ą', ['an', 'am', 'a'], 'an'],
  ['ę', ['an', 'am', 'a'], 'en'],
  ['ř', ['r', 'rs', 's'], 'rzh'],
  ['ø', ['a'], 'e'],
  ['ı', ['a'], 'i'],
  ['x', ['ks', 'h', 's'], 'ks'],
  ['q', ['k', 'h'], 'k'],
  ['b', ['b'], 'b'],
  ['d', ['d'], 'd'],
  ['f', ['v'], 'f'],
  ['k', ['k'], 'k'],
  ['l', ['l'], 'l'],
  ['m', ['m'], 'm'],
  ['n', ['n'], 'n'],
  ['p', ['p'], 'p'],
  ['r', ['r'], 'r'],
  ['s', ['s'], 's'],
  ['t', ['t'], 't'],
  ['v', ['v'], 'v'],
  ['z', ['s'], 'z'],
  ['a', ['a'], 'a'],
  ['e', ['a'], 'e'],
  ['i', ['a'], 'i'],
  ['o', ['a'], 'o'],
  ['u', ['a'], 'u'],
  ['y', ['a'], 'i'],
];

const byFirst = new Map<string, Habit[]>();
for (const habit of habits) {
  const first = habit[0].charAt(0);
  byFirst.set(first, [...(byFirst.get(first) ?? []), habit]);
}

/** Sounds that depend on what follows: c and g before e, i, y; c at the end; h that is only a sign of length; English w. */
function byNeighbours(word: string, at: number): Habit | undefined {
  const next = word.charAt(at + 1);
  const soft = /[eiy]/.test(next);
  switch (word.charAt(at)) {
    case 'c':
      if (next === 'k' && /^ck(i|y|a|ij|yj|iego|yi)$/.test(word.slice(at))) return ['c', ['s'], 'ts'];
      if (next === 'h' || next === 'k' || next === 'z' || next === 's' || next === 'c') return undefined;
      return soft || next === '' ? ['c', ['s', 'k'], 'ts'] : ['c', ['k', 's'], 'k'];
    case 'g':
      if (next === 'h' || next === 'n') return undefined;
      return soft ? ['g', ['h', 's'], 'h'] : ['g', ['h'], 'h'];
    case 'h':
      return /[aeiouy]/.test(word.charAt(at - 1)) && !/[aeiouy]/.test(next)
        ? ['h', ['', 'h'], 'h']
        : ['h', ['h', ''], 'h'];
    case 'w':
      return at === 0 || next === '' ? ['w', ['v', 'a'], 'v'] : ['w', ['v'], 'v'];
    default:
      return undefined;
  }
}

/** The habit that reads the letters at this place; undefined for what is no Latin letter. */
export const habitAt = (word: string, at: number): Habit | undefined =>
  byNeighbours(word, at) ?? byFirst.get(word.charAt(at))?.find(([letters]) => word.startsWith(letters, at));
