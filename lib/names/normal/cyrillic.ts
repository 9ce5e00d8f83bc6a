/** One Cyrillic letter as [sounds, readable Latin]. Ukrainian, Russian, Belarusian and neighbours meet in the same. */
const letters: Readonly<Record<string, readonly [string, string]>> = {
  а: ['a', 'a'],
  б: ['b', 'b'],
  в: ['v', 'v'],
  г: ['h', 'h'],
  ґ: ['h', 'h'],
  ғ: ['h', 'h'],
  д: ['d', 'd'],
  е: ['a', 'e'],
  є: ['a', 'e'],
  ё: ['a', 'e'],
  э: ['a', 'e'],
  ә: ['a', 'a'],
  ж: ['s', 'zh'],
  җ: ['s', 'zh'],
  з: ['s', 'z'],
  ѕ: ['s', 'z'],
  и: ['a', 'i'],
  і: ['a', 'i'],
  ї: ['a', 'i'],
  ы: ['a', 'i'],
  й: ['a', 'i'],
  ј: ['a', 'i'],
  к: ['k', 'k'],
  қ: ['k', 'k'],
  л: ['l', 'l'],
  љ: ['l', 'l'],
  м: ['m', 'm'],
  н: ['n', 'n'],
  њ: ['n', 'n'],
  ң: ['n', 'n'],
  о: ['a', 'o'],
  ө: ['a', 'o'],
  п: ['p', 'p'],
  р: ['r', 'r'],
  с: ['s', 's'],
  т: ['t', 't'],
  ћ: ['s', 'ch'],
  ђ: ['s', 'zh'],
  у: ['a', 'u'],
  ү: ['a', 'u'],
  ұ: ['a', 'u'],
  ў: ['v', 'v'],
  ф: ['v', 'f'],
  х: ['h', 'h'],
  һ: ['h', 'h'],
  ҳ: ['h', 'h'],
  ц: ['s', 'ts'],
  ч: ['s', 'ch'],
  џ: ['s', 'zh'],
  ш: ['s', 'sh'],
  щ: ['s', 'shch'],
  ъ: ['', ''],
  ь: ['', ''],
  ю: ['a', 'iu'],
  я: ['a', 'ia'],
};

const read = (word: string, side: 0 | 1) => {
  let out = '';
  for (const letter of word) out += letters[letter]?.[side] ?? letter;
  return out;
};

/** Soft д and т are written дз and ц in Belarusian; only there do і and ы, э or ў meet in one word. */
const belarusian = /ў|і.*[ыэ]|[ыэ].*і/;
const perhapsBelarusian = /^(дз|ц)[іяью]|дз[мв]/;
const softened = /дз(?=[іеёюяьмв])|ц(?=[іеёюяьмв])/;
const hard = (word: string) => word.replace(/дз(?=[іеёюяьмв])/g, 'д').replace(/ц(?=[іеёюяьмв])/g, 'т');

/** A д or т before a hiss is one sound with it, unless an error brought them together (Астшаков for Асташков). */
const together = /([дт])(?=[жзшщч])/g;

/** Every way a Cyrillic word sounds, the likeliest first. */
export function cyrillicSounds(word: string): string[] {
  const plain = read(word, 0);
  const apart = word.search(together) !== -1 ? [read(word.replace(together, '$1а'), 0)] : [];
  if (!softened.test(word)) return [plain, ...apart];
  const spoken = read(hard(word), 0);
  if (belarusian.test(word)) return [spoken, plain, ...apart];
  return perhapsBelarusian.test(word) ? [plain, spoken, ...apart] : [plain, ...apart];
}

/** A Cyrillic word in readable Latin letters, not yet folded. */
export const cyrillicLatin = (word: string): string => read(word, 1);
