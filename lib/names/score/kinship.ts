import type { NameToken } from '../person';
import { halfEdits } from './edits';

/** How two words are one name: written alike, one name in another form, sounding alike, or misspelt. */
export type Kinship = {
  readonly kind: 'same' | 'other-form' | 'by-ear' | 'misheard' | 'one-edit' | 'two-edits' | 'begins-alike';
  /** In half edits of the letters. */
  readonly far: number;
  /** Both in Cyrillic: letters that differ then do so by mistake, not by the habit of a language. */
  readonly byMistake: boolean;
};

const isCyrillic = (word: string) => word.charCodeAt(0) >= 0x400;
export const same: Kinship = { kind: 'same', far: 0, byMistake: true };
export const otherForm: Kinship = { kind: 'other-form', far: 0, byMistake: true };
const furthest = 8;

/** Two words of a name; null when they are two names. `byGroup`: forms of one given name count as one. Symmetric. */
export function kinshipOf(a: NameToken, b: NameToken, byGroup: boolean): Kinship | null {
  if (a.fine === b.fine) return same;
  if (byGroup && shareGroup(a, b)) return otherForm;
  const shorter = Math.min(a.fine.length, b.fine.length);
  if (shorter < 3) return null;
  const byMistake = isCyrillic(a.text) && isCyrillic(b.text);
  const sounds = sharedSound(a, b);
  const far = distance(a, b, sounds > 1 ? furthest : shorter > 5 ? 4 : 2);
  const kind = (sounds > 1 && byEar(far, sounds, byMistake)) || misspelt(far, shorter) || otherwise(a, b, shorter);
  return kind ? { kind, far, byMistake } : null;
}

export function shareGroup(a: NameToken, b: NameToken): boolean {
  for (const group of a.groups) if (b.groups.includes(group)) return true;
  return false;
}

/** Length of the longest way to sound that two words share; 0 for none. */
function sharedSound(a: NameToken, b: NameToken): number {
  let longest = 0;
  for (const skeleton of a.skeletons)
    if (skeleton.length > longest && b.skeletons.includes(skeleton)) longest = skeleton.length;
  return longest;
}

/** Folded letters drop what is doubled; in one script the letters as written may be nearer. */
function distance(a: NameToken, b: NameToken, limit: number): number {
  const folded = halfEdits(stemOf(a, b), stemOf(b, a), limit);
  if (folded <= 2 || isCyrillic(a.text) !== isCyrillic(b.text)) return folded;
  return Math.min(folded, halfEdits(a.text, b.text, limit));
}

/** A Latin word without the ending Baltic languages give to names, where the other word has none. */
function stemOf({ text, fine }: NameToken, other: NameToken): string {
  if (!fine.endsWith('s') || other.fine.endsWith('s') || fine.length < 5 || isCyrillic(text)) return fine;
  return fine.slice(0, 'aiuye'.includes(fine.charAt(fine.length - 2)) ? -2 : -1);
}

/** Short words share their consonants by chance, and in one script few spellings are habits. */
function byEar(far: number, sounds: number, byMistake: boolean): Kinship['kind'] | null {
  const most = byMistake ? (sounds > 2 ? 5 : 3) : sounds === 2 ? 4 : sounds === 3 ? 7 : furthest + 1;
  return far <= most ? 'by-ear' : null;
}

function misspelt(far: number, shorter: number): Kinship['kind'] | null {
  if (far === 1) return 'misheard';
  if (far === 2 && shorter > 3) return 'one-edit';
  return far <= 4 && shorter > 5 ? 'two-edits' : null;
}

function otherwise(a: NameToken, b: NameToken, shorter: number): Kinship['kind'] | null {
  if (shorter > 4 && !(isCyrillic(a.text) && isCyrillic(b.text)) && oneSoundApart(a, b)) return 'two-edits';
  return beginsAlike(a, b) ? 'begins-alike' : null;
}

/** A typing error in another language's spelling: two of the likelier sounds differ by one. */
function oneSoundApart(a: NameToken, b: NameToken): boolean {
  for (const one of a.skeletons.slice(0, 3))
    for (const other of b.skeletons.slice(0, 3))
      if (one.length > 3 && other.length > 3 && halfEdits(one, other, 2) <= 2) return true;
  return false;
}

/** A short form no list knows (Олексієчко) begins like the name it comes from. */
const beginsAlike = (a: NameToken, b: NameToken) =>
  (a.groups.length === 0) !== (b.groups.length === 0) && a.fine.slice(0, 4) === b.fine.slice(0, 4);
