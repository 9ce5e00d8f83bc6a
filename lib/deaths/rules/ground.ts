import type { SourceKind } from '../../evidence/rules';
import { type IdentityMethod, isPrimary } from '../../identity/rules/methods';
import { type Decision, no } from '../../kernel/decision';

export const deathGrounds = ['identifiers', 'board'] as const;
export type DeathGround = (typeof deathGrounds)[number];

/** A check of a question of identity, as far as a death can rest on it. */
export type CheckFact = {
  readonly kind: 'check';
  readonly id: string;
  readonly method: IdentityMethod;
  readonly result: 'agrees' | 'contradicts' | 'inconclusive';
  /** Of remains; a check of somebody alive says nothing about a death. */
  readonly ofRemains: boolean;
  /** Two people established, by this question, that these remains are this person. */
  readonly established: boolean;
  readonly withdrawn: boolean;
  readonly likelihoodLog10: number | null;
  /** The laboratory's answer behind a DNA check. */
  readonly lab: { readonly accepted: boolean; readonly validUntil: string | null } | null;
};

/** A claim about the person, as far as a death can rest on it. */
export type ClaimFact = {
  readonly kind: 'claim';
  readonly id: string;
  readonly source: SourceKind;
  readonly saysDead: boolean;
  readonly reliability: string;
  readonly credibility: number;
  readonly retracted: boolean;
};
export type DeathFact = CheckFact | ClaimFact;

/** How one piece of evidence counts, and why when it does not; each is a sentence on the screen. */
export const factWeights = [
  'carries',
  'contradicts',
  'withdrawn',
  'not-primary',
  'of-the-living',
  'not-established',
  'inconclusive',
  'no-accepted-result',
  'result-expired',
  'likelihood-too-low',
  'does-not-say-dead',
  'graded-too-low',
] as const;
export type FactWeight = (typeof factWeights)[number];

export type AtTheTime = {
  /** The day it is asked, as a day is written. */
  readonly day: string;
  /** The configured least power of ten of a likelihood ratio. */
  readonly leastLikelihoodLog10: number;
};

/** Sources that a claim of death can rest on; DNA counts only through a laboratory's accepted result. */
const primarySources: readonly SourceKind[] = ['fingerprint', 'dental'];

/*
 * What a death may rest on: DNA, fingerprints or dental comparison, and nothing else. Documents found with remains,
 * recognition, photographs, media, a witness, a list of the other side: never, however many and however well graded.
 */
export const weightOf = (fact: DeathFact, at: AtTheTime): FactWeight =>
  fact.kind === 'check' ? weightOfCheck(fact, at) : weightOfClaim(fact);

function weightOfCheck(fact: CheckFact, { day, leastLikelihoodLog10 }: AtTheTime): FactWeight {
  if (fact.withdrawn) return 'withdrawn';
  if (!isPrimary(fact.method)) return 'not-primary';
  if (!fact.ofRemains) return 'of-the-living';
  if (fact.result === 'contradicts') return 'contradicts';
  if (fact.result === 'inconclusive') return 'inconclusive';
  if (fact.method === 'dna') {
    if (!fact.lab?.accepted) return 'no-accepted-result';
    if (fact.lab.validUntil !== null && fact.lab.validUntil < day) return 'result-expired';
    if ((fact.likelihoodLog10 ?? 0) < leastLikelihoodLog10) return 'likelihood-too-low';
  }
  return fact.established ? 'carries' : 'not-established';
}

function weightOfClaim(fact: ClaimFact): FactWeight {
  if (fact.retracted) return 'withdrawn';
  if (fact.source === 'dna-result') return 'no-accepted-result';
  if (!primarySources.includes(fact.source)) return 'not-primary';
  if (!fact.saysDead) return 'does-not-say-dead';
  const credible = ['A', 'B'].includes(fact.reliability) && fact.credibility <= 2;
  return credible ? 'carries' : 'graded-too-low';
}

/** A board's decision as it is at hand. `minutes`: readable by those who decide, kept from everybody else, or not there. */
export type BoardFact = {
  readonly number: string;
  readonly body: string;
  readonly on: string;
  readonly minutes: 'ready' | 'read-by-others' | 'missing';
};

/** The pieces a death would rest on, or why it may not: none carries, or one contradicts. */
export function groundOfIdentifiers(
  facts: readonly DeathFact[],
  at: AtTheTime,
): Decision<{ carrying: readonly DeathFact[] }> {
  const weighed = facts.map((fact) => ({ fact, weight: weightOf(fact, at) }));
  if (weighed.some(({ weight }) => weight === 'contradicts')) return no('contradicted');
  const carrying = weighed.filter(({ weight }) => weight === 'carries').map(({ fact }) => fact);
  return carrying.length > 0 ? { ok: true, carrying } : no('needs-evidence');
}

/** A board's decision carries with its number, its day, who issued it, and minutes nobody reads who may not know. */
export function groundOfBoard(board: BoardFact, { day }: Pick<AtTheTime, 'day'>): Decision {
  if (!board.number.trim() || !board.body.trim() || board.on > day) return no('invalid');
  return board.minutes === 'ready' ? { ok: true } : no('needs-evidence');
}
