import type { NameToken, Population, Prepared } from './person';
import { bestFit, better, type Fit, noFit, type Pairing } from './score/alignment';
import { addCallSigns } from './score/call-signs';
import type { PartScore } from './score/levels';
import { addOtherParts } from './score/other-parts';
import { bandFrom, exact, fewestPeople } from './score/weights';

export type { PartScore } from './score/levels';

/** Raise it whenever the same two people may score otherwise: every score that is kept says by which rules it was made. */
export const scoreVersion = 1;

/** How likely two descriptions are of one person, in words. Absolute: the best of a poor list is still poor. */
export const bands = ['strong', 'possible', 'weak', 'none'] as const;
export type Band = (typeof bands)[number];

export type Score = {
  /** log2 of the odds that this is one person, the prior included. */
  readonly bits: number;
  readonly band: Band;
  /** What contradicts comes first, then what agrees, the weightiest first. */
  readonly parts: readonly PartScore[];
  /** Surname and father's name agree and the given name does not: perhaps brothers, never one record. */
  readonly brothers: boolean;
};

/** How far two descriptions agree. Symmetric in bits; the order of names and of their words does not matter. */
export function compare(ours: Prepared, theirs: Prepared, population: Population): Score {
  const names = bestNames(ours.forms, theirs.forms, population);
  const parts = names.pairings.map(asPart);
  addCallSigns(parts, ours.forms, theirs.forms);
  addOtherParts(parts, ours, theirs);
  let sum = -prior(population);
  for (const part of parts) sum += part.bits;
  const brothers = areBrothers(names.pairings);
  const bits = Math.min(sum, ceiling(names.pairings, parts));
  return { bits, band: bandOf(bits), parts: parts.sort(contradictionsFirst), brothers };
}

export function bandOf(bits: number): Band {
  if (bits >= bandFrom.strong) return 'strong';
  if (bits >= bandFrom.possible) return 'possible';
  return bits >= bandFrom.weak ? 'weak' : 'none';
}

type Forms = readonly (readonly NameToken[])[];

const prior = ({ size }: Population) => exact(Math.log2(Math.max(size, fewestPeople)));

/** The two forms that fit each other best. Many spellings of one name weigh as much as one. */
function bestNames(ours: Forms, theirs: Forms, population: Population): Fit {
  let best: Fit | null = null;
  for (const one of nameForms(ours))
    for (const other of nameForms(theirs)) {
      const fit = bestFit(one, other, population);
      if (better(fit, best)) best = fit;
    }
  return best ?? noFit;
}

/** The forms with a whole name; one word alone is compared only when nothing more is known. */
function nameForms(forms: Forms): Forms {
  if (forms.length < 2) return forms;
  const whole = forms.filter(hasTwoWords);
  return whole.length > 0 ? whole : forms.filter(hasWord);
}

const isCivil = ({ role }: NameToken) => role !== 'call-sign';
const hasWord = (form: Forms[number]) => form.some(isCivil);
const hasTwoWords = (form: Forms[number]) => form.length > 1 && form.filter(isCivil).length > 1;

const asPart = ({ part, level, bits, ours, theirs }: Pairing) => ({ part, level, bits, ours, theirs }) as PartScore;

const contradicts = (pairings: readonly Pairing[], part: Pairing['part']) =>
  pairings.some((pairing) => pairing.part === part && pairing.apart);

const agrees = (pairings: readonly Pairing[], part: Pairing['part']) =>
  pairings.some((pairing) => pairing.part === part && !pairing.apart && pairing.bits > 2);

/** Brothers in one unit share surname, father's name and home. */
const areBrothers = (pairings: readonly Pairing[]) =>
  agrees(pairings, 'surname') && agrees(pairings, 'patronymic') && contradicts(pairings, 'given');

const below = (edge: number) => edge - 0.01;

/**
 * The highest sum these parts allow.
 * - A given name that contradicts (brothers, twins) allows weak at most, and with the same number possible.
 * - A surname that contradicts allows weak at most, unless the full date of birth or a number is the same.
 * - A name alone is never strong, however rare: something besides it must agree.
 */
function ceiling(names: readonly Pairing[], parts: readonly PartScore[]): number {
  const number = parts.some(({ part, level, bits }) => part === 'number' && level === 'same' && bits > 10);
  const day = parts.some(({ part, level }) => part === 'birth' && level === 'same-day');
  if (contradicts(names, 'given')) return below(number ? bandFrom.strong : bandFrom.possible);
  if (contradicts(names, 'surname') && !number && !day) return below(bandFrom.possible);
  const besides = parts.some(({ part, bits }) => bits > 0 && !nameParts.has(part));
  return besides ? Number.POSITIVE_INFINITY : below(bandFrom.strong);
}

const nameParts: ReadonlySet<PartScore['part']> = new Set(['surname', 'given', 'patronymic', 'call-sign']);

/** Against first, then for; the weightier before the lighter; what says nothing last. */
function contradictionsFirst(one: PartScore, other: PartScore): number {
  return rank(one) - rank(other) || Math.abs(other.bits) - Math.abs(one.bits);
}

const rank = ({ bits }: PartScore) => (bits < 0 ? 0 : bits > 0 ? 1 : 2);
