/** Letters that look alike, Latin first. Typed from the wrong keyboard or read from a scan, they hide inside a word. */
const alike: readonly (readonly [string, string])[] = [
  ['a', 'а'],
  ['b', 'в'],
  ['c', 'с'],
  ['e', 'е'],
  ['h', 'н'],
  ['i', 'і'],
  ['ï', 'ї'],
  ['j', 'ј'],
  ['k', 'к'],
  ['m', 'м'],
  ['n', 'п'],
  ['o', 'о'],
  ['p', 'р'],
  ['s', 'ѕ'],
  ['t', 'т'],
  ['x', 'х'],
  ['y', 'у'],
];
const toCyrillic = new Map(alike);
const toLatin = new Map(alike.map(([latin, cyrillic]) => [cyrillic, latin]));
const digits: Readonly<Record<string, string>> = { 0: 'о', 3: 'з', 6: 'б' };

const latin = /\p{Script=Latin}/u;
const cyrillic = /\p{Script=Cyrillic}/u;

/** A word of two scripts, all in the one that owns the letters with no double. A word of one script is left as it is. */
export function oneScript(word: string): string {
  const cyrillicWord = cyrillic.test(word);
  if (cyrillicWord && latin.test(word)) return inOneScript([...word].map(unmarked).join(''));
  return cyrillicWord && /[036]/.test(word)
    ? word.replace(/(?<=\p{L})[036]|[036](?=\p{L})/gu, (d) => digits[d] ?? d)
    : word;
}

const inOneScript = (word: string) => inScript(word, ownScript(word));
/** A Latin letter under a stress mark; ї is a letter of both. */
const unmarked = (letter: string) =>
  latin.test(letter) && letter !== 'ï' ? letter.normalize('NFD').replace(/\p{M}/gu, '') : letter;

function ownScript(word: string): 'latin' | 'cyrillic' {
  let own = 0;
  let count = 0;
  for (const letter of word) {
    const side = latin.test(letter) ? -1 : cyrillic.test(letter) ? 1 : 0;
    count += side;
    if (!toCyrillic.has(letter) && !toLatin.has(letter)) own += side;
  }
  return (own || count) >= 0 ? 'cyrillic' : 'latin';
}

const inScript = (word: string, script: 'latin' | 'cyrillic') => {
  const table = script === 'cyrillic' ? toCyrillic : toLatin;
  return [...word].map((letter) => table.get(letter) ?? letter).join('');
};
