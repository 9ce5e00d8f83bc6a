import type { NamePart, PartScore } from './levels';
import { bandFrom } from './weights';

/** What besides the name speaks for one person: the sum of it, the prior included, and what can lift a ceiling. */
export type Support = {
  readonly sum: number;
  readonly number: boolean;
  readonly day: boolean;
  readonly anything: boolean;
};

/** The support of every part that is no part of the civil name. */
export function supportOf(parts: readonly PartScore[], prior: number): Support {
  let sum = -prior;
  let number = false;
  let day = false;
  let anything = false;
  for (const { part, level, bits } of parts) {
    sum += bits;
    if (part === 'number' && level === 'same' && bits > bandFrom.strong) number = true;
    if (part === 'birth' && level === 'same-day') day = true;
    if (part !== 'call-sign' && bits > 0) anything = true;
  }
  return { sum, number, day, anything };
}

/** Which parts of two names contradict, as bits of one number: the graver is the greater. */
export const contradiction: Record<NamePart, number> = { patronymic: 1, surname: 2, given: 4 };

const below = (edge: number) => edge - 0.01;

/**
 * The highest sum two names allow, by what contradicts in them.
 * - A given name that contradicts (brothers, twins) allows weak at most, and with the same number possible.
 * - A surname that contradicts allows weak at most, unless the full date of birth or a number is the same.
 * - A name alone is never strong, however rare: something besides it must agree.
 */
export function ceilingOf(contradicting: number, { number, day, anything }: Support): number {
  if (contradicting & contradiction.given) return below(number ? bandFrom.strong : bandFrom.possible);
  if (contradicting & contradiction.surname && !number && !day) return below(bandFrom.possible);
  return anything ? Number.POSITIVE_INFINITY : below(bandFrom.strong);
}
