const most = 100_000;
/** Longer than this no name is; whoever sends such words shall not fill the memory with them. */
const longest = 40;

/** The same function of a word, with its answers remembered: a registry is some thousands of words said over and over. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    if (word.length > longest) return answer(word);
    const before = known.get(word);
    if (before !== undefined) return before;
    const found = answer(word);
    if (known.size >= most) known.clear();
    known.set(word, found);
    return found;
  };
}
