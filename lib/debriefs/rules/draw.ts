/** A number in [0, 1) after another, the same for the same seed on every machine (xmur3 and mulberry32). */
export function drawnFrom(seed: string): () => number {
  let state = 1_779_033_703 ^ seed.length;
  for (const letter of seed) {
    state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 3_432_918_353);
    state = (state << 13) | (state >>> 19);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The things in an order drawn with a seed, whatever order they came in: `key` says which is which. */
export function shuffled<T>(things: readonly T[], key: (thing: T) => string, seed: string): T[] {
  const draw = drawnFrom(seed);
  const rest = [...things].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const drawn: T[] = [];
  while (rest.length > 0) drawn.push(...rest.splice(Math.floor(draw() * rest.length), 1));
  return drawn;
}
