/*
 * Sounds: a word as consonant classes and the vowel mark `a`. The classes are as coarse as the habits of spelling
 * they have to meet: s = с з ц ж ч ш щ дз дж, h = г ґ х, v = в ф ў, and б п д т к л м н р as b p d t k l m n r.
 */

/** The consonant skeleton of sounds: a first vowel is kept as `a`, other vowels are dropped, double sounds are one. */
export function skeletonOf(sounds: string): string {
  const single = sounds.replace(/[dt]+s/g, 's').replace(/(.)\1+/g, '$1');
  const bare = single.replaceAll('a', '');
  return single.startsWith('a') ? `a${bare}` : bare;
}
