import { numberOf } from '../../names/normal/number';
import { type Contradiction, of } from './contradictions';

/** The numbers of one record by which two people cannot both be known. */
export type Numbered = {
  readonly id: string;
  readonly serviceNumber: string | null;
  readonly powerOfOriginId: string | null;
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[];
};

/** Numbers one person alone has. A prisoner number is given anew in every camp, and `other` may be anything. */
export const personalNumbers = ['passport', 'identity-card', 'military-identity', 'tax-number', 'icrc-number'] as const;

/** A tag bears the service number: the two are one kind. */
const serviceKind = 'service-number';
const kindOf = (kind: string) =>
  kind === 'service-tag' ? serviceKind : (personalNumbers as readonly string[]).includes(kind) ? kind : null;

/** Too short to be anybody's own: a page, a list's running number. */
const shortest = 4;

const nameOf = ({ kind, value }: { kind: string; value: string }): string | null => {
  const group = kind === serviceKind ? serviceKind : kindOf(kind);
  const number = numberOf(value);
  return group && number.length >= shortest ? `${group}:${number}` : null;
};

/** Whether what stands on a record is this number, as `numbersOf` names it. */
export const bearsNumber = (written: { kind: string; value: string }, named: string) => nameOf(written) === named;

/** The numbers of a record as `kind:normalised`, each once. */
export function numbersOf({ serviceNumber, identifiers }: Numbered): string[] {
  const told = [{ kind: serviceKind, value: serviceNumber ?? '' }, ...identifiers];
  return [...new Set(told.flatMap((number) => nameOf(number) ?? []))].sort();
}

/** One question per pair, whichever of the two is looked at. */
export const pairKey = (one: string, other: string) =>
  `same-number:${one < other ? `${one}:${other}` : `${other}:${one}`}`;

/**
 * Two records that bear one number; null when they do not. Service numbers of two different powers may agree by chance
 * and are no contradiction.
 */
export function contradictionBetween(one: Numbered, other: Numbered): Contradiction | null {
  if (one.id === other.id) return null;
  const strangers =
    one.powerOfOriginId !== null && other.powerOfOriginId !== null && one.powerOfOriginId !== other.powerOfOriginId;
  const theirs = new Set(numbersOf(other));
  const conflicts = numbersOf(one)
    .filter((number) => theirs.has(number) && !(strangers && number.startsWith(serviceKind)))
    .map((number) => ({ one: `${one.id}/${number}`, other: `${other.id}/${number}`, span: null }));
  return conflicts.length > 0 ? of('same-number', conflicts, pairKey(one.id, other.id)) : null;
}
