/** In groups of four, as it is printed: short enough to be typed and checked one after the other. */
export const inFours = (hash: string) => hash.match(/.{1,4}/g)?.join(' ') ?? '';

/** What stands for nothing that was ever printed, and is asked for like a hash. */
export const noHash = '-';

// Letters of another keyboard that look the same, and signs no hash has but hands write for those it has.
const looksLike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  о: '0',
  o: '0',
  l: '1',
  i: '1',
  і: '1',
};

/**
 * The hash somebody typed, in whatever grouping and case, with whatever letters look like those that are printed; or the
 * whole address of the printed square. Whatever is no hash is `noHash`: it is looked up like any other.
 */
export function hashIn(typed: string): string {
  const text = typed.slice(0, 500).normalize('NFKC').toLowerCase();
  const asked = /[?&]list=([^&#\s]*)/.exec(text)?.[1] ?? text;
  const letters = [...asked.replace(/[\s.·:_\-–—]/g, '')].map((letter) => looksLike[letter] ?? letter).join('');
  return /^[0-9a-f]{64}$/.test(letters) ? letters : noHash;
}

/** What the page says of a printed hash. A list that was replaced and one that was taken back sound alike. */
export const standings = ['current', 'replaced', 'unknown'] as const;
export type Standing = (typeof standings)[number];
