import { z } from 'zod';

// What PostgreSQL refuses or a screen cannot show: NUL and other controls but tab and line ends, lone surrogates,
// direction overrides.
const unwanted = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** Text as typed: unwanted characters removed, composed (NFC), trimmed at the ends; nothing else is changed. */
export const cleanText = (typed: string) => typed.replace(unwanted, '').normalize('NFC').trim();

/** A text of up to `most` characters; the empty text is allowed. */
export const text = (most: number) => z.string('invalid').transform(cleanText).pipe(z.string().max(most, 'too-long'));

/** A text that must say something. */
export const requiredText = (most: number) =>
  z.string('required').transform(cleanText).pipe(z.string().min(1, 'required').max(most, 'too-long'));

/** A text that may be missing; nothing but spaces is missing too. */
export const optionalText = (most: number) =>
  text(most)
    .transform((value) => value || null)
    .nullish()
    .transform((value) => value ?? null);

export const id = <Id extends string = string>() => z.uuid('invalid').transform((value) => value.toLowerCase() as Id);
export const version = z.number('invalid').int('invalid').min(1, 'invalid');
