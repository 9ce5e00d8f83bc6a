/** Letters that are taken for one another on a bad line or in a quick hand; a change inside a class costs half. */
const classes = ['bpбп', 'dtдт', 'gkhгґкх', 'vfвф', 'zsзсц', 'mnмн', 'aoeiuаоеиіуыэюяєїёй'];
const classOf = new Uint8Array(0x500);
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
  if (Math.abs(n - m) * 2 > limit || bitsIn(lettersIn(a) ^ lettersIn(b)) > limit) return limit + 1;
  for (let j = 0; j <= m; j += 1) cells[j] = j * 2;
  for (let i = 1; i <= n; i += 1) if (fillRow(a, b, i, m) > limit) return limit + 1;
  return Math.min(cells[(n % 3) * width + m] ?? 0, limit + 1);
}

/**
 * The letters of a word as bits, those of one class as one. An edit changes two of them at most and a letter misheard
 * none, so that most words that are far apart are told apart by this alone.
 */
function lettersIn(word: string): number {
  let letters = 0;
  const end = Math.min(word.length, longest);
  for (let at = 0; at < end; at += 1) {
    const code = word.charCodeAt(at);
    const sound = classOf[code] ?? 0;
    letters |= 1 << (sound === 0 ? code & 31 : sound);
  }
  return letters;
}

function bitsIn(number: number): number {
  let left = number;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

function fillRow(a: string, b: string, i: number, m: number): number {
  const row = (i % 3) * width;
  const last = ((i + 2) % 3) * width;
  const before = ((i + 1) % 3) * width;
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
