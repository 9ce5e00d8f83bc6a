/*
 * How a clerk writes a name of one language in the letters of another. Written apart from the name engine on purpose:
 * what the engine is tried on must not be made by its own tables.
 */

const toRussianLetters: Record<string, string> = { і: 'и', ї: 'и', є: 'е', ґ: 'г', "'": 'ъ' };

/** With a capital first letter, and one after a hyphen. */
export const named = (word: string): string =>
  word.replace(/(^|-)(.)/g, (_, before, letter) => before + letter.toUpperCase());

const asCapitalised = (word: string, made: string) =>
  word.charAt(0) === word.charAt(0).toLowerCase() ? made : named(made);

/** A Ukrainian surname as Russian documents have it: Біловський → Биловский, Лук'яненко → Лукьяненко. */
export const inRussian = (word: string): string => asCapitalised(word, russian(word.toLowerCase()));

const russian = (word: string) =>
  word
    .replace(/([сц])ький$/, '$1кий')
    .replace(/([сц])ька$/, '$1кая')
    .replace(/([бпвмф])'/g, '$1ь')
    .replace(/к'/g, 'кь')
    .replace(/([^кгх])ий$/, '$1ый')
    .replace(/[іїєґ']/g, (letter) => toRussianLetters[letter] ?? letter);

/** A Russian surname as Ukrainian documents have it: Рыбаков → Рибаков, Медведев → Медведєв, Сергеев → Сергєєв. */
export const inUkrainian = (word: string): string => asCapitalised(word, ukrainian(word.toLowerCase()));

const ukrainian = (word: string) =>
  word
    .replace(/ая$/, 'а')
    .replace(/([сц])к(?:ий|а)$/, (ending, letter) => `${letter}ьк${ending.endsWith('а') ? 'а' : 'ый'}`)
    .replace(/и/g, 'і')
    .replace(/([жшчщц])і/g, '$1и')
    .replace(/([аеиоуыэюя])і/g, '$1ї')
    .replace(/ы/g, 'и')
    .replace(/([аеиоуяюієї])е/g, '$1є')
    .replace(/ев(а?)$/, 'єв$1')
    .replace(/еєв(а?)$/, 'єєв$1')
    .replace(/([жшчщцр])єв/g, '$1ев')
    .replace(/ё/g, 'ьо')
    .replace(/([жшчщ])ьо/g, '$1о')
    .replace(/э/g, 'е')
    .replace(/ъ/g, "'");

const official: Record<string, string> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ы: 'y',
  э: 'e',
  ё: 'io',
  ъ: '',
  ю: 'iu',
  я: 'ia',
  "'": '',
  '-': '-',
};
const atTheStart: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

/** The official Ukrainian spelling in Latin letters (resolution 55 of 2010). */
export const inLatin = (word: string): string => {
  const lower = word.toLowerCase().replace(/зг/g, 'zgh');
  let out = '';
  for (let at = 0; at < lower.length; at++) {
    const letter = lower[at] as string;
    out += (at === 0 ? atTheStart[letter] : undefined) ?? official[letter] ?? letter;
  }
  return out;
};
