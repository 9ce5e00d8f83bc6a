import { wordsOf } from './clean';
import { spellingOf } from './spelling';

const kinds = new Set(
  `м місто с село смт селище сел ст станція хутір г город гор пгт поселок посёлок пос деревня дер область обл район рн р н
  край республіка республика city town village oblast region raion district of the в у біля під около под near at in`
    .trim()
    .split(/\s+/),
);

/** A place as one word per word of its name that all spellings share; null when there is none. */
export function placeOf(text: string | null | undefined): string | null {
  const words = wordsOf(text ?? '').filter((word) => !kinds.has(word));
  return words.map((word) => spellingOf(word).skeletons[0]).join(' ') || null;
}
