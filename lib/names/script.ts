/** The script most letters of a text are written in; texts without letters, and every other script, are `other`. */
export function scriptOf(text: string): 'latin' | 'cyrillic' | 'other' {
  const latin = /\p{Script=Latin}/u.test(text);
  const cyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (latin && cyrillic)
    return lettersIn(text, /\p{Script=Cyrillic}/gu) >= lettersIn(text, /\p{Script=Latin}/gu) ? 'cyrillic' : 'latin';
  if (latin) return 'latin';
  return cyrillic ? 'cyrillic' : 'other';
}

const lettersIn = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
