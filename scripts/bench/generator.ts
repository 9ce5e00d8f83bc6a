/** Numbers that look random and are the same for the same seed (splitmix with 64 bits of state). */
export function generatorOf(seed: number) {
  let state = BigInt(seed);
  const next = () => {
    state = BigInt.asUintN(64, state + 0x9e3779b97f4a7c15n);
    let mixed = state;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return Number((mixed ^ (mixed >> 31n)) >> 11n) / 2 ** 53;
  };
  const below = (n: number) => Math.floor(next() * n);
  const chance = (share: number) => next() < share;
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  return { below, chance, pick };
}
