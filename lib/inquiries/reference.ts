import 'server-only';
import { randomInt } from 'node:crypto';
import type { DraftActor } from '../access/actor';
import { keyedHash } from '../platform/crypto';

/** Eight random digits and a check digit: nothing can be counted or guessed from it, and a misheard digit is noticed. */
export function newReference(): string {
  const digits = String(randomInt(10_000_000, 100_000_000));
  return digits + checkDigit(digits);
}

/** Luhn's check digit: finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/** Digits of what somebody typed, in whatever grouping and whichever numerals; null when it cannot be a reference. */
export function referenceFrom(typed: string): string | null {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 9 && checkDigit(digits.slice(0, 8)) === digits[8] ? digits : null;
}

const part = () => String(randomInt(100_000_000)).padStart(8, '0');

/** A new form's code: 24 digits (80 bits), digits because they can be written down and typed on any keyboard. */
export const newDraftCode = () => part() + part() + part();

/** Digits of a code as somebody typed it; null when it cannot be one. */
export const draftCodeFrom = (typed: string): string | null => {
  const digits = typed.normalize('NFKC').replace(/\D/g, '');
  return digits.length === 24 ? digits : null;
};

/** The holder of a form's code. The row is found by a keyed hash, so that a stolen table opens no draft. */
export const draftActor = (code: string): DraftActor => ({
  kind: 'draft',
  id: keyedHash('draft-code', code).toString('hex'),
});
