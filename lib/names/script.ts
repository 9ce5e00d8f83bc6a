/** The script most letters of a text are written in; texts without letters, and every other script, are `other`. */
export function scriptOf(text: string): 'latin' | 'cyrillic' | 'other' {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (latin === 0 && cyrillic === 0) return 'other';
  return cyrillic >= latin ? 'cyrillic' : 'latin';
}
