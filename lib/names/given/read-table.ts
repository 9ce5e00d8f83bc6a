import { fold } from './fold';

/**
 * A table of names as text, one group a line: Ukrainian | Russian | Belarusian | Latin | short forms | stems of the
 * patronymic that do not follow from the name. The first word is the group's own name. A form stands whole in one group
 * only; a short form may be shared by any number of groups, and may be a full name elsewhere.
 */
export type GivenGroup = {
  readonly id: number;
  readonly sex: 'male' | 'female';
  readonly name: string;
  readonly full: readonly string[];
  readonly short: readonly string[];
  readonly stems: readonly string[];
};

/** A number made of the name itself, so that it stays when other groups are added: 24 bits of FNV-1a. */
function idOf(name: string, sex: GivenGroup['sex']) {
  let hash = 0x811c9dc5;
  for (const letter of `${sex} ${name}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 8) & 0xffffff;
}

const words = (column: string | undefined) => (column ?? '').split(' ').filter((word) => word !== '');

function readGroup(line: string, sex: GivenGroup['sex']): GivenGroup {
  const [uk, ru, be, latin, short, stems] = line.split('|');
  const full = [uk, ru, be, latin].flatMap(words);
  const name = full[0] ?? '';
  return { id: idOf(name, sex), sex, name, full, short: words(short), stems: words(stems) };
}

/** The groups of a table. */
export const readTable = (table: string, sex: GivenGroup['sex']): GivenGroup[] =>
  table
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => readGroup(line, sex));

/** Foldings of a written form: ё is read as е, as йо and as о, since Latin spellings have all three. */
export function foldings(form: string): string[] {
  const lower = form.toLowerCase().normalize('NFC');
  const written = /ё|ьо/.test(lower) ? [lower, lower.replace(/ё|ьо/g, 'йо'), lower.replace(/ё|ьо/g, 'о')] : [lower];
  return [...new Set(written.map(fold))].filter((folded) => folded !== '');
}
