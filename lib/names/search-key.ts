import { remembered } from './normal/remembered';

/*
 * Cyrillic to Latin for search keys: the Ukrainian passport table (Cabinet of Ministers, resolution 55 of 2010), and for
 * the Russian and Belarusian letters it lacks the nearest sound. One letter always becomes the same letters, whatever
 * the language: this makes one spelling findable from either keyboard. It does not find another spelling of a name.
 */
const letters: Readonly<Record<string, string>> = {
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
  ю: 'iu',
  я: 'ia',
  ё: 'e',
  ъ: '',
  ы: 'y',
  э: 'e',
  ў: 'u',
};
const atBeginning: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const apostrophes = /['’‘ʼʹ`´"]/g;
const dividers = /[^\p{L}\p{N}]+/gu;

/**
 * The key a name is searched by: lower case, Latin letters without marks, words divided by single spaces. Apostrophes
 * are left out, hyphens divide. Letters of other scripts stay as they are.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(apostrophes, '')
    .replace(dividers, ' ')
    .trim()
    .split(' ')
    .map((typed) => word(typed))
    .join(' ');

const word = remembered((typed) =>
  [...typed.replaceAll('зг', 'зgh')]
    .map((letter, index) => (index === 0 ? atBeginning[letter] : undefined) ?? letters[letter] ?? bare(letter))
    .join(''),
);

/** A Latin letter without its marks; letters that Unicode does not take apart are named here. */
const whole: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const bare = (letter: string) => whole[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
