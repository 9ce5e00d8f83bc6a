import { createHash, randomBytes } from 'node:crypto';
import { fields } from './fields';

const run = randomBytes(8);
const letters = 'bcdfghjklmnpqrstvwxz';
const digits = '0123456789';

const spelt = (field: string, alphabet: string, length: number) =>
  [...createHash('sha256').update(run).update(field).digest()]
    .slice(0, length)
    .map((byte) => alphabet[byte % alphabet.length])
    .join('');

/** A word no language has, another one for every field and every run: letters alone, so that nothing rewrites it. */
export const wordOf = (field: string) => `zq${spelt(field, letters, 16)}`;
/** The same in figures, for telephone numbers. */
export const numberOf = (field: string) => `797${spelt(field, digits, 9)}`;

const known = new Map(
  Object.keys(fields).flatMap((field) => [[wordOf(field), field] as const, [numberOf(field), field] as const]),
);
const codes = Object.entries(fields).flatMap(([field, { seen }]) => (seen ? [[seen, field] as const] : []));
const canary = new RegExp(`zq[${letters}]{16}|797(?:[\\s()\u00a0-]*\\d){9}`, 'g');

/** The fields whose words stand in a text. */
export function fieldsIn(text: string): string[] {
  const words = [...text.matchAll(canary)].map(([word]) => known.get(word.replace(/[^a-z0-9]/g, '')));
  const found = [...words, ...codes.map(([seen, field]) => (text.includes(seen) ? field : undefined))];
  return [...new Set(found.filter((field) => field !== undefined))];
}

/** What plants a field asks for its word; for a field of another planting, or of none, it fails. */
export function plantings() {
  const planted = new Set<string>();
  const by = (planting: string) => (field: string) => {
    // Codes are shared by both records and planted with each.
    const row = fields[field] ?? fields[field.replace(/^sealed: /, 'record: ')];
    if (row?.by !== planting) throw new Error(`"${field}" is planted by ${planting}, and the table does not say so.`);
    planted.add(field);
    return wordOf(field);
  };
  return { by, missing: () => Object.keys(fields).filter((field) => !planted.has(field)) };
}
