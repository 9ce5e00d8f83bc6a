import { cleanText } from './clean';

const alike = new Map([...'авекмнорстухі'].map((letter, at) => [letter, 'abekmhopctyxi'.charAt(at)]));

/** A number as its letters and digits only, letters that look alike as one. Empty when there is no digit. */
export function numberOf(text: string): string {
  const bare = [...cleanText(text)].map((letter) => alike.get(letter) ?? letter).join('');
  const kept = bare.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 40);
  return /\d/.test(kept) ? kept : '';
}

/** A unit as the words that carry digits (`а1234`, `54`), else as all its letters; null when there is nothing. */
export function unitOf(text: string | null | undefined): string | null {
  const bare = cleanText(text ?? '').replace(/(?<=\p{L}{1,2})[\s-]+(?=\d{3,})/gu, '');
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const numbered = words.filter((word) => /\d/.test(word));
  return (numbered.length > 0 ? numbered : words).slice(0, 6).map(alikeWord).join(' ') || null;
}
const alikeWord = (word: string) => [...word].map((letter) => alike.get(letter) ?? letter).join('');
