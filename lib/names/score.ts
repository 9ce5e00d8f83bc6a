import type { NameToken, Population, Prepared } from './person';
import { bestFit, better, type Fit, fitOf, type Pairing, type Setting } from './score/alignment';
import { addCallSigns } from './score/call-signs';
import { contradiction, supportOf } from './score/ceiling';
import type { PartScore } from './score/levels';
import { addOtherParts } from './score/other-parts';
import { bandFrom, exact, fewestPeople } from './score/weights';

export type { PartScore } from './score/levels';

/** Raise it whenever the same two people may score otherwise: every score that is kept says by which rules it was made. */
export const scoreVersion = 2;

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
  const parts: PartScore[] = [];
  addCallSigns(parts, ours.forms, theirs.forms);
  addOtherParts(parts, ours, theirs);
  const support = supportOf(parts, prior(population));
  const names = bestNames(ours.forms, theirs.forms, { population, support });
  for (const pairing of names.pairings) parts.push(asPart(pairing));
  const bits = names.total;
  return { bits, band: bandOf(bits), parts: parts.sort(contradictionsFirst), brothers: areBrothers(names) };
}

export function bandOf(bits: number): Band {
  if (bits >= bandFrom.strong) return 'strong';
  if (bits >= bandFrom.possible) return 'possible';
  return bits >= bandFrom.weak ? 'weak' : 'none';
}

type Forms = readonly (readonly NameToken[])[];

const prior = ({ size }: Population) => exact(Math.log2(Math.max(size, fewestPeople)));

/** The two forms that fit each other best. Many spellings of one name weigh as much as one. */
function bestNames(ours: Forms, theirs: Forms, setting: Setting): Fit {
  let best: Fit | null = null;
  for (const one of nameForms(ours))
    for (const other of nameForms(theirs)) {
      const fit = bestFit(one, other, setting);
      if (fit !== null && better(fit, best)) best = fit;
    }
  return best ?? fitOf([], setting.support);
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

const agrees = (pairings: readonly Pairing[], part: Pairing['part']) =>
  pairings.some((pairing) => pairing.part === part && !pairing.apart && pairing.bits > 2);

/** Brothers in one unit share surname, father's name and home. */
const areBrothers = ({ contradicting, pairings }: Fit) =>
  (contradicting & contradiction.given) !== 0 && agrees(pairings, 'surname') && agrees(pairings, 'patronymic');

/** Against first, then for; the weightier before the lighter; what says nothing last. */
function contradictionsFirst(one: PartScore, other: PartScore): number {
  return rank(one) - rank(other) || Math.abs(other.bits) - Math.abs(one.bits);
}

const rank = ({ bits }: PartScore) => (bits < 0 ? 0 : bits > 0 ? 1 : 2);
