import { type Decision, no, yes } from '../../kernel/decision';
import type { CheckResult } from './methods';

/** A likelihood ratio as it is kept: one digit, the rest, the power of ten; and that power as a number to compare by. */
export type Likelihood = { readonly text: string; readonly log10: number };

const raised: Record<string, string> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  '⁻': '-',
  '⁺': '+',
};
const form = /^(\d{1,30})(?:[.,](\d{1,20}))?(?:e([+-]?\d{1,2}))?$/;

/**
 * A likelihood ratio as a report writes it: "1.2e9", "1,2×10⁹", "1.2 · 10^9", "1200000". Kept as text with an exponent,
 * because it can be larger than any exact number. Null when it is none, is zero, or lies beyond ten to the ninety-ninth.
 */
export function likelihoodOf(typed: string): Likelihood | null {
  const plain = typed
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺]+/g, (digits) => `^${[...digits].map((digit) => raised[digit]).join('')}`)
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/[−–]/g, '-')
    .toLowerCase()
    .replace(/[×x·*хХ]10\^+/, 'e')
    .replace(/^10\^+/, '1e');
  const [, whole = '', rest = '', power = '0'] = form.exec(plain) ?? [];
  const digits = `${whole}${rest}`.replace(/^0+/, '');
  if (!digits) return null;
  const leading = `${whole}${rest}`.length - digits.length;
  const exponent = Number(power) + whole.length - 1 - leading;
  if (Math.abs(exponent) > 99) return null;
  const mantissa = `${digits[0]}.${digits.slice(1).replace(/0+$/, '') || '0'}`.slice(0, 8);
  return { text: `${mantissa}e${exponent}`, log10: exponent + Math.log10(Number(mantissa)) };
}

/*
 * Whether a conclusion and its number fit: agreement says how strongly and is above one; a contradiction, when it has a
 * number, is below one. A report that says both is sent back, not interpreted.
 */
export function likelihoodFits(conclusion: CheckResult | 'profile-only', likelihood: Likelihood | null): Decision {
  if (conclusion === 'agrees') return likelihood && likelihood.log10 > 0 ? yes : no('invalid');
  if (conclusion === 'contradicts') return !likelihood || likelihood.log10 < 0 ? yes : no('invalid');
  return conclusion === 'profile-only' && likelihood ? no('invalid') : yes;
}
