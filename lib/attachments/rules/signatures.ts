import { bytesOf, letters, placeOf, u8 } from './bytes';

// The industry's test file for virus scanners. Written backwards, or scanners would quarantine this source.
const testVirus = bytesOf([...'*H+H$!ELIF-TSET-SURIVITNA-DRADNATS-RACIE$}7)CC7)^P(45XZP'].reverse().join(''));

/** So many last bytes of one piece must be looked at together with the next one. */
export const overlap = testVirus.length - 1;

/** The harmful thing that stands in these bytes as it is, or null. Only the test virus: the rest is a scanner's work. */
export const harmIn = (bytes: Uint8Array): 'test-virus' | null =>
  placeOf(bytes, testVirus) === -1 ? null : 'test-virus';

/** How many last bytes tell whether a file is an archive as well. */
export const tailLength = 22 + 65_535;
const endOfZip = bytesOf('PK\x05\x06');

/** Whether a file that is something else is a ZIP archive too: its directory ends exactly where the file does. */
export function isZipToo(tail: Uint8Array): boolean {
  for (let at = placeOf(tail, endOfZip); at !== -1; at = placeOf(tail, endOfZip, at + 1))
    if (at + 22 + u8(tail, at + 20) + u8(tail, at + 21) * 256 === tail.length) return true;
  return false;
}

/** Whether the beginning of a file of one kind would be taken for a page, a drawing or another document. */
export const isPageToo = (head: Uint8Array) =>
  /<(html|script|svg|iframe|body|!doctype)[\s>/]|.%pdf-/is.test(letters(head, 0, 1024));
