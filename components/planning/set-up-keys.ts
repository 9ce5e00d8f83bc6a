let last = 0;

/** A key for a row of a form; no two rows of a page have the same. */
export function nextKey() {
  last += 1;
  return last;
}
