import { oneScript } from './mixed-script';

/** Nobody's name is longer; what comes after is not read, so that no input costs more than this. */
const longest = 400;
const mostWords = 12;
const longestWord = 40;

const apostrophes = /['’‘‛ʼʹʻʽ`´′ꞌ＇ʺ″]/g;
const betweenLetters = /(?<=\p{L})"(?=\p{L})/gu;
/** Format marks (direction, zero width), halves of broken characters. */
const invisible = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const control = /\p{Cc}/gu;
const stress = /(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu;
const graveLetters: Readonly<Record<string, string>> = { ѐ: 'е', ѝ: 'и' };

/**
 * A text made comparable: at most 400 characters, composed letters, lower case, no apostrophes, stress or invisible
 * marks. Never throws, whatever it is given.
 */
export const cleanText = (text: string): string =>
  text
    .slice(0, longest)
    .replace(invisible, '')
    .replace(/\s/g, ' ')
    .replace(control, '')
    .replace(apostrophes, '')
    .replace(betweenLetters, '')
    .normalize('NFKC')
    .slice(0, longest)
    .toLowerCase()
    .normalize('NFC')
    .replace(stress, '')
    .replace(/[ѐѝ]/g, (letter) => graveLetters[letter] ?? letter);

const dividers = /[^\p{L}\p{M}\p{N}]+/u;

/** The words of a text, cleaned, each in one script, in the order written; at most twelve. */
export const wordsOf = (text: string): string[] =>
  cleanText(text)
    .split(dividers)
    .filter(Boolean)
    .slice(0, mostWords)
    .map((word) => oneScript(word.slice(0, longestWord)));
