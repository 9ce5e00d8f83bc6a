import { reliabilities } from '../../kernel/admiralty-scale';
import { type Decision, no } from '../../kernel/decision';
import { type EvidenceClaim, saysCaptive } from '../rules';
import { type Conclusion, type ConclusionRule, conclusions, type Policy } from './policy';
import { natureOf } from './source-kinds';

/** A claim as the derivation looks at it. */
export type LedgerClaim = EvidenceClaim & { readonly id: string };

/** By what captivity is carried: one official source; independent sources of different kinds; one credible source. */
export const bases = ['official', 'two-sources', 'one-source'] as const;
export type Basis = (typeof bases)[number];

/** What is still missing before a conclusion is carried, most telling first; `nothing` when it is. */
export const shortfalls = [
  'nothing',
  'no-claims',
  'never-confirming',
  'not-credible',
  'second-kind',
  'second-origin',
] as const;
export type Shortfall = (typeof shortfalls)[number];

/** How a single claim counts towards a conclusion. */
export const weights = [
  'official',
  'counts',
  'never-confirming',
  'not-credible',
  'other-statement',
  'retracted',
] as const;
export type Weight = (typeof weights)[number];

const credibleBy = (claim: EvidenceClaim, rule: ConclusionRule) =>
  reliabilities.indexOf(claim.reliability) <= reliabilities.indexOf(rule.reliability) &&
  claim.credibility <= rule.credibility;

export function weightOf(claim: EvidenceClaim, rule: ConclusionRule): Weight {
  if (claim.retracted) return 'retracted';
  if (!saysCaptive(claim)) return 'other-statement';
  if (rule.never.includes(claim.sourceKind)) return 'never-confirming';
  if (!credibleBy(claim, rule)) return 'not-credible';
  return rule.alone.includes(claim.sourceKind) ? 'official' : 'counts';
}

/** The original source a claim goes back to, as it is compared; null when nobody said, and then it is one of its own. */
export function originOf({ originKey }: Pick<EvidenceClaim, 'originKey'>): string | null {
  const folded = originKey?.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
  return folded ? folded : null;
}

/**
 * How many sources independent of each other these claims are: the most that can be picked so that no two are of one kind
 * and no two go back to one origin (a pairing of kinds with origins; Kuhn's algorithm).
 */
export function independentSources(claims: readonly EvidenceClaim[]): number {
  const originsOf = new Map<string, Set<string>>();
  for (const [n, claim] of claims.entries()) {
    const kind = natureOf(claim.sourceKind);
    originsOf.set(kind, (originsOf.get(kind) ?? new Set()).add(originOf(claim) ?? `its own ${n}`));
  }
  const pairedWith = new Map<string, string>();
  const pair = (kind: string, tried: Set<string>): boolean => {
    for (const origin of originsOf.get(kind) ?? []) {
      if (tried.has(origin)) continue;
      tried.add(origin);
      const holder = pairedWith.get(origin);
      if (holder === undefined || pair(holder, tried)) {
        pairedWith.set(origin, kind);
        return true;
      }
    }
    return false;
  };
  return [...originsOf.keys()].filter((kind) => pair(kind, new Set())).length;
}

export type Carried = {
  readonly met: boolean;
  readonly rule: Basis | null;
  /** The claims it stands on, in the order of their ids. */
  readonly carriedBy: readonly string[];
  readonly shortfall: Shortfall;
  readonly weights: Readonly<Record<string, Weight>>;
};

/** What a set of claims carries under a policy: the strongest conclusion, and each of them by itself. */
export type Derivation = Omit<Carried, 'met'> & {
  readonly conclusion: Conclusion | 'none';
  readonly perConclusion: Readonly<Record<Conclusion, Carried>>;
};

/**
 * Derives what standing claims carry under a policy. Depends on nothing else: not on the order in which they came, not on
 * what was retracted, not on what anybody decided. Nothing follows from it by itself; people hold captivity as established.
 */
export function derive(claims: readonly LedgerClaim[], policy: Policy): Derivation {
  const perConclusion = {
    confirmed: carriedUnder(claims, policy.confirmed),
    probable: carriedUnder(claims, policy.probable),
  };
  const conclusion = conclusions.find((one) => perConclusion[one].met) ?? 'none';
  const { rule, carriedBy } = conclusion === 'none' ? perConclusion.probable : perConclusion[conclusion];
  const { shortfall, weights: toConfirm } = perConclusion.confirmed;
  return { conclusion, rule, carriedBy, shortfall, weights: toConfirm, perConclusion };
}

function carriedUnder(claims: readonly LedgerClaim[], rule: ConclusionRule): Carried {
  const weighed = claims.map((claim) => ({ claim, weight: weightOf(claim, rule) }));
  const counting = weighed.filter(({ weight }) => weight === 'official' || weight === 'counts');
  const by = basisOf(counting, rule);
  const standsOn = by === 'official' ? counting.filter(({ weight }) => weight === 'official') : counting;
  return {
    met: by !== null,
    rule: by,
    carriedBy: by === null ? [] : standsOn.map(({ claim }) => claim.id).sort(),
    shortfall: by === null ? shortfallOf(weighed, rule) : 'nothing',
    weights: Object.fromEntries(weighed.map(({ claim, weight }) => [claim.id, weight])),
  };
}

type Weighed = { readonly claim: LedgerClaim; readonly weight: Weight };
const claimsIn = (weighed: readonly Weighed[]) => weighed.map(({ claim }) => claim);

function basisOf(counting: readonly Weighed[], rule: ConclusionRule): Basis | null {
  if (counting.some(({ weight }) => weight === 'official')) return 'official';
  if (independentSources(claimsIn(counting)) < rule.sources) return null;
  return rule.sources === 1 ? 'one-source' : 'two-sources';
}

function shortfallOf(weighed: readonly Weighed[], rule: ConclusionRule): Shortfall {
  const captive = weighed.filter(({ weight }) => weight !== 'retracted' && weight !== 'other-statement');
  if (captive.length === 0) return 'no-claims';
  if (captive.every(({ weight }) => weight === 'never-confirming')) return 'never-confirming';
  const counting = captive.filter(({ weight }) => weight === 'counts');
  if (counting.length === 0) return 'not-credible';
  const kinds = new Set(counting.map(({ claim }) => natureOf(claim.sourceKind)));
  return kinds.size < rule.sources ? 'second-kind' : 'second-origin';
}

/** Whether these claims carry confirmed captivity, and by what; the rest of the derivation is for saying it in words. */
export function carriesCaptivity(claims: readonly LedgerClaim[], policy: Policy): Decision<{ basis: Basis }> {
  const { met, rule } = derive(claims, policy).perConclusion.confirmed;
  return met && rule ? { ok: true, basis: rule } : no('needs-evidence');
}
