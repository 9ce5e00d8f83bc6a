/** Letters that are taken for one another on a bad line or in a quick hand; a change inside a class costs half. */
const classes = ['bp', 'dt', 'gkh', 'vf', 'zs', 'mn', 'aoeiu'];
const classOf = new Uint8Array(128);
classes.forEach((letters, index) => {
  for (const letter of letters) classOf[letter.charCodeAt(0)] = index + 1;
});

/** Longest word that is compared letter by letter; what is longer counts to here. */
const longest = 32;
const width = longest + 1;
/** The last three rows of the table, used again for every pair: candidates are scored by the hundred. */
const cells = new Uint8Array(3 * width);

/**
 * The distance of two words in half edits: a letter more, less or other, or two neighbours exchanged, is 2; a letter
 * taken for one that sounds like it is 1. Symmetric. Answers `limit + 1` as soon as the distance must pass the limit.
 */
export function halfEdits(a: string, b: string, limit: number): number {
  const n = Math.min(a.length, longest);
  const m = Math.min(b.length, longest);
  if (Math.abs(n - m) * 2 > limit) return limit + 1;
  for (let j = 0; j <= m; j += 1) cells[j] = j * 2;
  for (let i = 1; i <= n; i += 1) if (fillRow(a, b, i) > limit) return limit + 1;
  return Math.min(cells[(n % 3) * width + m] ?? 0, limit + 1);
}

function fillRow(a: string, b: string, i: number): number {
  const [row, last, before] = [(i % 3) * width, ((i + 2) % 3) * width, ((i + 1) % 3) * width];
  const m = Math.min(b.length, longest);
  const letter = a.charCodeAt(i - 1);
  let least = i * 2;
  cells[row] = least;
  for (let j = 1; j <= m; j += 1) {
    const other = b.charCodeAt(j - 1);
    let cost = (cells[last + j - 1] ?? 0) + substitution(letter, other);
    cost = Math.min(cost, (cells[last + j] ?? 0) + 2, (cells[row + j - 1] ?? 0) + 2);
    if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
      cost = Math.min(cost, (cells[before + j - 2] ?? 0) + 2);
    cells[row + j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}

function substitution(one: number, other: number): number {
  if (one === other) return 0;
  const sound = classOf[one] ?? 0;
  return sound !== 0 && sound === classOf[other] ? 1 : 2;
}
