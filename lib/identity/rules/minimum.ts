import { type Decision, no, yes } from '../../kernel/decision';
import {
  groupOf,
  type IdentityCheck,
  type IdentityMethod,
  identityMethods,
  isPrimary,
  primaryIdentifiers,
  type SubjectKind,
} from './methods';

/** What is asked for one kind of subject. A method in none of the lists has no effect, whatever it says. */
export type KindRule = {
  /** Any one of these, agreeing, is enough. */
  readonly alone: readonly IdentityMethod[];
  /** Or so many of these, of different groups. Null: there is no such way. */
  readonly together: {
    readonly least: number;
    readonly of: readonly IdentityMethod[];
    /** Each by another person. */
    readonly differentExaminers: boolean;
  } | null;
  /** One of these, contradicting, blocks. */
  readonly contradicting: readonly IdentityMethod[];
};

/** The least that must be there before an identity may be established. Versions are kept; a decision keeps its own. */
export type MinimumRule = Readonly<Record<SubjectKind, KindRule>> & {
  /** Below this power of ten a DNA result agrees with too many people to count. */
  readonly leastLikelihoodLog10: number;
};

/**
 * Version 1. The living: DNA alone, or two independent methods of different groups by two people. Remains: DNA,
 * fingerprints or dental comparison; documents found with them, tags and recognition never count, neither for nor
 * against. Must agree with the row the migration writes; a test compares them.
 */
export const firstMinimum: MinimumRule = {
  living: {
    alone: ['dna'],
    together: {
      least: 2,
      of: [
        'fingerprints',
        'dental',
        'medical-examination',
        'control-questions',
        'photograph',
        'documents',
        'recognition',
      ],
      differentExaminers: true,
    },
    contradicting: [...identityMethods],
  },
  remains: {
    alone: ['dna', 'fingerprints', 'dental'],
    together: null,
    contradicting: ['dna', 'fingerprints', 'dental', 'medical-examination'],
  },
  leastLikelihoodLog10: 6,
};

/** Methods that say nothing of remains: what was put on a body, and what a face looks like afterwards. */
const neverOfRemains: readonly IdentityMethod[] = ['documents', 'recognition', 'photograph', 'control-questions'];

/*
 * What no version may say:
 * - that anything but a primary identifier establishes whose remains these are, alone or together
 * - that a primary identifier which contradicts does not block
 * - that something else than a primary identifier is enough alone for the living, or fewer than two methods together
 * - that papers, tags, recognition or a photograph speak for or against remains
 */
export function soundMinimum({ living, remains, leastLikelihoodLog10 }: MinimumRule): Decision {
  const forRemains = [...remains.alone, ...(remains.together?.of ?? [])];
  const sound =
    forRemains.every(isPrimary) &&
    living.alone.every(isPrimary) &&
    [living, remains].every((kind) => kind.alone.length > 0 || kind.together !== null) &&
    [living, remains].every((kind) => !kind.together || reachable(kind.together)) &&
    [living, remains].every((kind) => primaryIdentifiers.every((method) => kind.contradicting.includes(method))) &&
    !remains.contradicting.some((method) => neverOfRemains.includes(method)) &&
    leastLikelihoodLog10 >= 3;
  return sound ? yes : no('invalid');
}

const reachable = ({ least, of }: NonNullable<KindRule['together']>) =>
  least >= 2 && new Set(of.map((method) => groupOf[method])).size >= least;

/** How a standing check counts for the person it was made against. */
export type CheckWeight = 'alone' | 'together' | 'contradicts' | 'too-weak' | 'inconclusive' | 'never' | 'withdrawn';

export function weightOfCheck(rule: MinimumRule, kind: SubjectKind, check: IdentityCheck): CheckWeight {
  if (check.withdrawn) return 'withdrawn';
  const { alone, together, contradicting } = rule[kind];
  const counts = alone.includes(check.method) || together?.of.includes(check.method);
  if (check.result === 'contradicts') return contradicting.includes(check.method) ? 'contradicts' : 'never';
  if (!counts) return 'never';
  if (check.result === 'inconclusive') return 'inconclusive';
  if (check.method === 'dna' && (check.likelihoodLog10 ?? 0) < rule.leastLikelihoodLog10) return 'too-weak';
  return alone.includes(check.method) ? 'alone' : 'together';
}

export const identityBases = ['alone', 'together'] as const;
export type IdentityBasis = (typeof identityBases)[number];
type Carried = { basis: IdentityBasis; checkIds: readonly string[] };

/** What the checks against one person carry, the others left aside. */
function carriedFor(rule: MinimumRule, kind: SubjectKind, checks: readonly IdentityCheck[]): Decision<Carried> {
  const weighed = checks.map((check) => ({ check, weight: weightOfCheck(rule, kind, check) }));
  if (weighed.some(({ weight }) => weight === 'contradicts')) return no('contradicted');
  const counting = weighed.filter(({ weight }) => weight === 'alone' || weight === 'together');
  const checkIds = counting.map(({ check }) => check.id).sort();
  if (counting.some(({ weight }) => weight === 'alone')) return { ok: true, basis: 'alone', checkIds };
  const { together } = rule[kind];
  const enough =
    together &&
    independent(
      counting.map(({ check }) => check),
      together.differentExaminers,
    ) >= together.least;
  return enough ? { ok: true, basis: 'together', checkIds } : no('identity-not-carried');
}

/*
 * When an identity may be proposed as established, and whether one still is:
 * - no check against this person contradicts by a method that can
 * - one method that is enough alone, or enough independent ones together
 * - nobody else is carried by the checks of the same subject: two candidates at once are none
 * It depends on the set of standing checks and the rule's version, not on the order in which the checks came.
 */
export function carriesIdentity(
  rule: MinimumRule,
  kind: SubjectKind,
  { candidate, checks }: { candidate: string; checks: readonly IdentityCheck[] },
): Decision<Carried> {
  const against = (person: string) => checks.filter((check) => check.against === person);
  const own = carriedFor(rule, kind, against(candidate));
  if (!own.ok) return own;
  const others = new Set(checks.map((check) => check.against).filter((person) => person !== candidate));
  return [...others].some((person) => carriedFor(rule, kind, against(person)).ok) ? no('two-candidates') : own;
}

/** How many of the checks are independent of each other: each of another group and, if so asked, by another person. */
export function independent(checks: readonly IdentityCheck[], differentExaminers: boolean): number {
  const byGroup = new Map<string, IdentityCheck[]>();
  for (const check of checks) {
    const group = groupOf[check.method];
    byGroup.set(group, [...(byGroup.get(group) ?? []), check]);
  }
  if (!differentExaminers) return byGroup.size;
  const groupFor = new Map<string, string>();
  // The largest pairing of groups with examiners: an examiner already taken is freed when their group finds another.
  const placed = (group: string, seen: Set<string>): boolean =>
    (byGroup.get(group) ?? []).some(({ doneBy }) => {
      const examiner = samePerson(doneBy);
      if (seen.has(examiner)) return false;
      seen.add(examiner);
      const taken = groupFor.get(examiner);
      if (taken !== undefined && !placed(taken, seen)) return false;
      groupFor.set(examiner, group);
      return true;
    });
  return [...byGroup.keys()].filter((group) => placed(group, new Set())).length;
}

const samePerson = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,]+/g, ' ')
    .trim();

/** What is still missing before an identity can be proposed, most telling first; `nothing` when it is carried. */
export const identityShortfalls = [
  'nothing',
  'contradicted',
  'two-candidates',
  'no-checks',
  'never-counting',
  'dna-too-weak',
  'inconclusive',
  'other-group',
  'other-examiner',
] as const;
export type IdentityShortfall = (typeof identityShortfalls)[number];

/** Why these checks do not carry, for saying it in words. Decides nothing: `carriesIdentity` does. */
export function identityShortfall(
  rule: MinimumRule,
  kind: SubjectKind,
  given: { candidate: string; checks: readonly IdentityCheck[] },
): IdentityShortfall {
  const carried = carriesIdentity(rule, kind, given);
  if (carried.ok) return 'nothing';
  if (carried.reason === 'contradicted' || carried.reason === 'two-candidates') return carried.reason;
  const own = given.checks.filter((check) => check.against === given.candidate && !check.withdrawn);
  const weights = own.map((check) => weightOfCheck(rule, kind, check));
  if (own.length === 0) return 'no-checks';
  if (weights.every((weight) => weight === 'never')) return 'never-counting';
  const counting = own.filter((check) => weightOfCheck(rule, kind, check) === 'together');
  if (counting.length === 0) return weights.includes('too-weak') ? 'dna-too-weak' : 'inconclusive';
  return independent(counting, false) >= (rule[kind].together?.least ?? 2) ? 'other-examiner' : 'other-group';
}
