import { cyrillicLatin, cyrillicSounds } from './cyrillic';
import { latinFine, latinSounds } from './latin';
import { remembered } from './remembered';
import { skeletonOf } from './skeleton';

export type Spelling = { readonly fine: string; readonly skeletons: readonly string[] };

const cyrillic = /\p{Script=Cyrillic}/u;
const latin = /\p{Script=Latin}/u;

/** How many readings of one word are kept. More would say the same of everybody. */
const mostSkeletons = 8;

/** The endings in which one surname differs by language and by sex, as one: -ський, -ская, -ski, -off, -ова. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(sk|tsk|zk)(ii|i|oi|ei|aia|a|e)$/, '$1i'],
  [/(.{2}[oe])(ff?|v)(a|oi)?$/, '$1v'],
  [/(.{3}i)n(a|e|oi)$/, '$1n'],
  [/(.{2})(ii|ei|oi|aia)$/, '$1i'],
];
const folded = (letters: string) =>
  endings.reduce((word, [ending, instead]) => word.replace(ending, instead), letters.replace(/(.)\1+/g, '$1'));

/** The forms of one cleaned word. */
export const spellingOf = remembered(spell);

function spell(word: string): Spelling {
  const sounds = cyrillic.test(word) ? cyrillicSounds(word) : latin.test(word) ? latinSounds(word) : [word];
  const skeletons = [...new Set(sounds.map(skeletonOf))].filter(Boolean).slice(0, mostSkeletons);
  const fine = folded(cyrillic.test(word) ? cyrillicLatin(word) : latinFine(word));
  return { fine, skeletons: skeletons.length > 0 ? skeletons : [fine] };
}
