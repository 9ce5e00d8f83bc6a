import { type Criterion, criterionKeys, meets, type PersonFacts } from '../../agreements/rules/criteria';
import { type Limits, limitBounds } from '../../exchanges/rules/limits';
import { type Decision, no, yes } from '../../kernel/decision';

/** The best tier goes first. The last is everybody else and has no criteria. */
export const tiers = [0, 1, 2, 3, 4] as const;
export type Tier = (typeof tiers)[number];
export const lastTier: Tier = 4;

export type TierRule = { readonly tier: Tier; readonly criteria: readonly Criterion[] };

/** Who comes first when there are fewer places than people: data with a version, like the confirmation policy. */
export type Priorities = {
  readonly name: string;
  readonly tiers: readonly TierRule[];
  readonly limits: Limits;
};

/** Health that is owed repatriation at any time, regardless of number or rank (GC III art. 109, 110 and annex I). */
export const owedAtAnyTime = ['seriously-wounded-or-sick', 'direct-repatriation', 'neutral-country'] as const;
/** Not prisoners of war, to be returned as soon as a road is open (GC I art. 28, 30). */
export const retainedPersonnel = ['medical', 'religious'] as const;

/**
 * The priorities this house begins with, number 1. Must agree with the row the migration writes; a test compares them.
 * From stated practice: the seriously wounded and sick; women, medical and religious personnel, civilians; those held two
 * years and longer; those under 25 and from 55 on; everybody else.
 */
export const firstPriorities: Priorities = {
  name: 'First priorities',
  tiers: [
    { tier: 0, criteria: [{ health: [...owedAtAnyTime] }] },
    {
      tier: 1,
      criteria: [{ sex: 'female' }, { category: ['medical', 'religious', 'civilian', 'political-detainee'] }],
    },
    { tier: 2, criteria: [{ heldMonths: 24 }] },
    { tier: 3, criteria: [{ ageUnder: 25 }, { ageFrom: 55 }] },
    { tier: 4, criteria: [] },
  ],
  limits: { proofOfLifeDays: 180, wishDays: 180 },
};

/** The first tier one of whose criteria holds, and which criterion it was (counted from 0); the last holds everybody else. */
export function tierOf(
  { tiers: rules }: Priorities,
  facts: PersonFacts,
  date: string,
): { tier: Tier; by: number | null } {
  for (const { tier, criteria } of rules) {
    if (tier === lastTier) continue;
    const by = criteria.findIndex((criterion) => meets(criterion, facts, date));
    if (by >= 0) return { tier, by };
  }
  return { tier: lastTier, by: null };
}

export type PriorityFault = { readonly at: string; readonly code: PriorityFaultCode };
export const priorityFaultCodes = [
  'tiers-not-in-order',
  'tier-without-criteria',
  'last-tier-has-criteria',
  'criterion-empty',
  'criterion-contradicts',
  'wounded-not-first',
  'personnel-not-near-first',
  'limit-out-of-bounds',
] as const;
export type PriorityFaultCode = (typeof priorityFaultCodes)[number];

/*
 * What priorities may never say, whoever adopts them:
 * - that the seriously wounded and sick come after anybody, or only some of them first (GC III art. 109)
 * - that medical and religious personnel, who are no prisoners of war, come after the second tier (GC I art. 28, 30)
 * - that everybody is in a tier above the last, by a criterion that asks for nothing
 * - a proof of life or a wish that never ages, or none that lasts
 * Nationality, religion and opinion have no word here at all.
 */
export function priorityFaults({ tiers: rules, limits }: Priorities): PriorityFault[] {
  const found: (PriorityFault | false)[] = [
    rules.map(({ tier }) => tier).join() !== tiers.join() && { at: 'tiers', code: 'tiers-not-in-order' },
    ...rules.flatMap(({ tier, criteria }, at) => tierFaults(tier, criteria, `tiers.${at}`)),
    !owedAtAnyTime.every((health) => reach(rules, { health }, 0)) && { at: 'tiers.0', code: 'wounded-not-first' },
    !retainedPersonnel.every((category) => reach(rules, { category }, 1)) && {
      at: 'tiers.1',
      code: 'personnel-not-near-first',
    },
    ...(['proofOfLifeDays', 'wishDays'] as const).map(
      (limit) =>
        (limits[limit] < limitBounds[limit].least || limits[limit] > limitBounds[limit].most) && {
          at: `limits.${limit}`,
          code: 'limit-out-of-bounds' as const,
        },
    ),
  ];
  return found.filter((fault) => fault !== false);
}

const tierFaults = (tier: Tier, criteria: readonly Criterion[], at: string): (PriorityFault | false)[] => [
  tier === lastTier && criteria.length > 0 && { at, code: 'last-tier-has-criteria' },
  tier !== lastTier && criteria.length === 0 && { at, code: 'tier-without-criteria' },
  ...criteria.flatMap((criterion, n): (PriorityFault | false)[] => [
    asksNothing(criterion) && { at: `${at}.criteria.${n}`, code: 'criterion-empty' },
    contradicts(criterion) && { at: `${at}.criteria.${n}`, code: 'criterion-contradicts' },
  ]),
];

const asksNothing = (criterion: Criterion) => criterionKeys.every((key) => criterion[key] === undefined);
const contradicts = ({ ageUnder, ageFrom, health, category }: Criterion) =>
  (ageUnder !== undefined && ageFrom !== undefined && ageFrom >= ageUnder) ||
  health?.length === 0 ||
  category?.length === 0;

const nobodyKnown: PersonFacts = {
  health: 'unknown',
  category: 'unknown',
  sex: 'unknown',
  bornOn: null,
  capturedOn: null,
};
/** Whether somebody of whom nothing but this is known is in this tier or a better one. */
const reach = (rules: readonly TierRule[], known: Partial<PersonFacts>, tier: Tier) =>
  rules.some(
    (rule) =>
      rule.tier <= tier &&
      rule.tier !== lastTier &&
      rule.criteria.some((criterion) => meets(criterion, { ...nobodyKnown, ...known }, '2000-01-01')),
  );

type By = { readonly id: string | null; readonly roles: ReadonlySet<string> };

/*
 * Who signs a proposed version: a supervisor or an administrator, another person than the one who proposed it. Two people,
 * always; the database refuses the same person again.
 */
export function mayAdoptPriorities(by: By, version: { proposedById: string | null }): Decision {
  if (!by.roles.has('administrator') && !by.roles.has('supervisor')) return no('role-missing');
  return by.id === version.proposedById ? no('second-person-needed') : yes;
}
