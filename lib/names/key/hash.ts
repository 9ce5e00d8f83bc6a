/** A text as a signed 32-bit integer, well mixed (FNV-1a, then the last step of MurmurHash3). */
export function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/** Texts as sorted keys, each once, no more than `most`. */
export function hashed(texts: readonly string[], most: number): number[] {
  const sorted = new Int32Array(texts.length);
  texts.forEach((text, at) => {
    sorted[at] = hash(text);
  });
  sorted.sort();
  const once = Array.from(sorted.filter((key, at) => at === 0 || key !== sorted[at - 1]));
  return once.length <= most ? once : hashed([...new Set(texts)].slice(0, most), most);
}
