import { cleanText } from './clean';

const alike = new Map([...'авекмнорстухі'].map((letter, at) => [letter, 'abekmhopctyxi'.charAt(at)]));

/** A number as its letters and digits only, letters that look alike as one. Empty when there is no digit. */
export function numberOf(text: string): string {
  const bare = [...cleanText(text)].map((letter) => alike.get(letter) ?? letter).join('');
  const kept = bare.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40);
  return /\d/.test(kept) ? kept : '';
}

const series = /(?<!\p{L})(?!ч(?!\p{L})|вч)(\p{L}{1,2})[\s-]+(?=\d{3,})/gu;
const ordinal = /^(\d+)(?:st|nd|rd|th|ша|га|тя|та|ма|ий|ій|ая|ої|ой|а|я|й|ї)$/u;

/** A unit as the words that carry digits (`а1234`, `54`), else as all its words; null when there is nothing. */
export function unitOf(text: string | null | undefined): string | null {
  const bare = cleanText(text ?? '').replace(series, '$1');
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const numbered = words.filter((word) => /\d/.test(word));
  return (numbered.length > 0 ? numbered : words).slice(0, 6).map(unitWord).join(' ') || null;
}
const unitWord = (word: string) =>
  [...word.replace(ordinal, '$1')].map((letter) => alike.get(letter) ?? letter).join('');
