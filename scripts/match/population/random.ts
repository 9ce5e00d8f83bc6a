/** Numbers that look like chance and are the same for the same seed. */
export type Random = {
  /** 0 (included) to 1 (not included). */
  readonly next: () => number;
  /** 0 (included) to `below` (not included), whole. */
  readonly whole: (below: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
};

/**
 * Doty-Humphrey's sfc32, its state filled from a well mixed seed. Its 128 bits keep runs from different seeds apart: on a
 * cycle of 32 bits two runs of some ten thousand numbers meet among millions of people, who are then on file twice.
 */
export function randomFrom(seed: number): Random {
  let [a, b, c, count] = [mixed(seed), mixed(seed ^ 0x9e3779b9), mixed(seed ^ 0x3c6ef372), 1];
  const next = () => {
    const sum = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let warm = 0; warm < 16; warm++) next();
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    chance: (share) => next() < share,
    pick: (from) => from[whole(from.length)] as (typeof from)[number],
  };
}

/** Every bit of a number depends on every bit of it (the finalizer of MurmurHash3). */
function mixed(number: number) {
  let bits = number | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Draws positions in proportion to their weights in constant time (Walker's alias method). */
export function drawer(weights: readonly number[]): (random: Random) => number {
  const size = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = Float64Array.from(weights, (weight) => (weight * size) / total);
  const alias = new Uint32Array(size);
  const small: number[] = [];
  const large: number[] = [];
  for (let at = 0; at < size; at++) ((share[at] as number) < 1 ? small : large).push(at);
  while (small.length > 0 && large.length > 0) {
    const poor = small.pop() as number;
    const rich = large.pop() as number;
    alias[poor] = rich;
    share[rich] = (share[rich] as number) + (share[poor] as number) - 1;
    ((share[rich] as number) < 1 ? small : large).push(rich);
  }
  for (const at of [...small, ...large]) share[at] = 1;
  return (random) => {
    const at = random.whole(size);
    return random.next() < (share[at] as number) ? at : (alias[at] as number);
  };
}

/** The same function, which works each answer out once. */
export function remembered(work: (word: string) => string): (word: string) => string {
  const answers = new Map<string, string>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = work(word);
    answers.set(word, answer);
    return answer;
  };
}
