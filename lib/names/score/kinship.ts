import type { NameToken } from '../person';
import { halfEdits } from './edits';

/** How two words are one name: written alike, one name in another form, sounding alike, or misspelt. */
export type Kinship = {
  readonly kind: 'same' | 'other-form' | 'by-ear' | 'misheard' | 'one-edit' | 'two-edits' | 'begins-alike';
  /** In half edits of the letters. */
  readonly far: number;
  /** Both in one script: letters that differ then do so by mistake, not by the habit of a language. */
  readonly oneScript: boolean;
};

const isCyrillic = (word: string) => word.charCodeAt(0) >= 0x400;
export const same: Kinship = { kind: 'same', far: 0, oneScript: true };
export const otherForm: Kinship = { kind: 'other-form', far: 0, oneScript: true };
const furthest = 8;

/** Two words of a name; null when they are two names. `byGroup`: forms of one given name count as one. Symmetric. */
export function kinshipOf(a: NameToken, b: NameToken, byGroup: boolean): Kinship | null {
  if (a.fine === b.fine) return same;
  if (byGroup && shareGroup(a, b)) return otherForm;
  const shorter = Math.min(a.fine.length, b.fine.length);
  if (shorter < 3) return null;
  const oneScript = isCyrillic(a.text) === isCyrillic(b.text);
  const sounds = sharedSound(a, b);
  const far = distance(a, b, oneScript, sounds > 1 ? furthest : shorter > 5 ? 4 : 2);
  const kind =
    (sounds > 1 && byEar(far, sounds, oneScript)) || misspelt(far, shorter) || otherwise(a, b, shorter, oneScript);
  return kind ? { kind, far, oneScript } : null;
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
function distance(a: NameToken, b: NameToken, oneScript: boolean, limit: number): number {
  const folded = halfEdits(a.fine, b.fine, limit);
  if (folded <= 2 || !oneScript) return folded;
  return Math.min(folded, halfEdits(a.text, b.text, limit));
}

/** Short words share their consonants by chance, and in one script few spellings are habits. */
function byEar(far: number, sounds: number, oneScript: boolean): Kinship['kind'] | null {
  const most = oneScript ? (sounds > 2 ? 5 : 3) : sounds === 2 ? 4 : sounds === 3 ? 7 : furthest + 1;
  return far <= most ? 'by-ear' : null;
}

function misspelt(far: number, shorter: number): Kinship['kind'] | null {
  if (far === 1) return 'misheard';
  if (far === 2 && shorter > 3) return 'one-edit';
  return far <= 4 && shorter > 5 ? 'two-edits' : null;
}

function otherwise(a: NameToken, b: NameToken, shorter: number, oneScript: boolean): Kinship['kind'] | null {
  if (!oneScript && shorter > 4 && oneSoundApart(a, b)) return 'two-edits';
  return beginsAlike(a, b) ? 'begins-alike' : null;
}

/** A typing error in another language's spelling: the likeliest sounds differ by one. */
function oneSoundApart(a: NameToken, b: NameToken): boolean {
  const [one = '', other = ''] = [a.skeletons[0], b.skeletons[0]];
  return one.length > 3 && other.length > 3 && halfEdits(one, other, 2) <= 2;
}

/** A short form no list knows (Олексієчко) begins like the name it comes from. */
const beginsAlike = (a: NameToken, b: NameToken) =>
  (a.groups.length === 0) !== (b.groups.length === 0) && a.fine.slice(0, 4) === b.fine.slice(0, 4);
