/** How a donor is related to the person sought. `self`: a sample of the sought person's own, such as a toothbrush. */
export const relations = [
  'self',
  'identical-twin',
  'child',
  'parent',
  'full-sibling',
  'half-sibling',
  'grandparent',
  'grandchild',
  'aunt-uncle',
  'nephew-niece',
  'cousin',
  'parent-of-child',
] as const;
export type Relation = (typeof relations)[number];

/** Through which parent of the sought person. */
export const lines = ['maternal', 'paternal', 'unknown'] as const;
export type Line = (typeof lines)[number];

/** Where the line makes a difference and is asked for: the mother is a parent in the mother's line. */
export const lineAsked: readonly Relation[] = ['parent', 'half-sibling', 'grandparent', 'aunt-uncle', 'cousin'];

/** Degree of kinship: how many steps apart. Null: no kin, a sample that helps to read another. */
export const degreeOf: Readonly<Record<Relation, number | null>> = {
  self: 0,
  'identical-twin': 0,
  child: 1,
  parent: 1,
  'full-sibling': 1,
  'half-sibling': 2,
  grandparent: 2,
  grandchild: 2,
  'aunt-uncle': 2,
  'nephew-niece': 2,
  cousin: 3,
  'parent-of-child': null,
};

export const donorAvailabilities = ['to-ask', 'willing', 'declined', 'unreachable', 'dead'] as const;
export type DonorAvailability = (typeof donorAvailabilities)[number];

export type Donor = {
  readonly id: string;
  readonly relation: Relation;
  readonly line: Line | null;
  readonly availability: DonorAvailability;
  /** A sample was taken and may be compared. */
  readonly given: boolean;
};

export type Need = {
  readonly relation: Relation;
  readonly line: 'maternal' | 'paternal' | null;
  readonly count: number;
};
export const strengths = ['strong', 'usable'] as const;
export type Strength = (typeof strengths)[number];
export type Combination = { readonly strength: Strength; readonly needs: readonly Need[] };

/** Which relatives together make a comparison strong enough. Ours, a rule of thumb; a laboratory's word goes before it. */
export type KinshipTable = { readonly combinations: readonly Combination[] };

const one = (relation: Relation, line: Need['line'] = null): Need => ({ relation, line, count: 1 });
const several = (count: number, relation: Relation): Need => ({ relation, line: null, count });
const strong = (...needs: Need[]): Combination => ({ strength: 'strong', needs });
const usable = (...needs: Need[]): Combination => ({ strength: 'usable', needs });

/**
 * Version 1 of the table, most wanted first. Source: our own rule of thumb, from what identification laboratories
 * usually ask for; an administrator adopts another version. Must agree with the row the migration writes.
 */
export const firstKinshipTable: KinshipTable = {
  combinations: [
    strong(one('self')),
    strong(one('identical-twin')),
    strong(one('parent', 'maternal'), one('parent', 'paternal')),
    strong(one('child'), one('parent')),
    strong(one('child'), one('parent-of-child')),
    strong(several(2, 'child')),
    strong(one('parent'), one('full-sibling')),
    strong(one('child'), one('full-sibling')),
    strong(several(3, 'full-sibling')),
    usable(one('child')),
    usable(one('parent')),
    usable(several(2, 'full-sibling')),
    usable(one('full-sibling'), one('half-sibling')),
    usable(one('grandparent'), one('aunt-uncle')),
  ],
};

/** One of the ways to a strong comparison: who is missing, and how many of the missing are known and could be asked. */
export type Way = { readonly missing: readonly (Need & { readonly known: number })[] };
export type Plan = {
  readonly reached: Strength | null;
  readonly by: readonly Need[];
  /** Empty when strong is reached. */
  readonly ways: readonly Way[];
};

const fits = ({ relation, line }: Need, donor: Donor) =>
  donor.relation === relation && (line === null || donor.line === line);
const askable = ({ given, availability }: Donor) => !given && (availability === 'to-ask' || availability === 'willing');

/**
 * Who is still needed: what the samples given reach, and the shortest ways from there to a strong comparison. A way that
 * needs somebody there is only one of, and who cannot give, is none. Ways by known relatives come before ways by strangers.
 */
export function planDonors(donors: readonly Donor[], table: KinshipTable, most = 3): Plan {
  const done = table.combinations.find(
    ({ strength, needs }) => strength === 'strong' && needs.every((need) => missingOf(need, donors) === 0),
  );
  const best = done ?? table.combinations.find(({ needs }) => needs.every((need) => missingOf(need, donors) === 0));
  if (done) return { reached: 'strong', by: done.needs, ways: [] };
  const ways = table.combinations
    .filter(({ strength, needs }) => strength === 'strong' && needs.every((need) => canBeMet(need, donors)))
    .map(({ needs }) => wayOf(needs, donors))
    .toSorted((a, b) => lengthOf(a) - lengthOf(b) || strangersIn(a) - strangersIn(b));
  return {
    reached: best?.strength ?? null,
    by: best?.needs ?? [],
    ways: ways.filter((way, at) => !ways.slice(0, at).some((shorter) => asksNoMore(shorter, way))).slice(0, most),
  };
}

const missingOf = (need: Need, donors: readonly Donor[]) =>
  Math.max(0, need.count - donors.filter((donor) => donor.given && fits(need, donor)).length);

const wayOf = (needs: readonly Need[], donors: readonly Donor[]): Way => ({
  missing: needs
    .map((need) => ({
      ...need,
      count: missingOf(need, donors),
      known: donors.filter((donor) => askable(donor) && fits(need, donor)).length,
    }))
    .filter(({ count }) => count > 0),
});
/** Whether one way asks for nobody that the other does not ask for too. */
const asksNoMore = (one: Way, other: Way) =>
  one.missing.every((need) =>
    other.missing.some(
      (more) => more.relation === need.relation && more.line === need.line && more.count >= need.count,
    ),
  );
const lengthOf = ({ missing }: Way) => missing.reduce((sum, { count }) => sum + count, 0);
const strangersIn = ({ missing }: Way) =>
  missing.reduce((sum, { count, known }) => sum + Math.max(0, count - known), 0);

/**
 * Everybody has one mother and one father: when that one cannot give, nobody can in their place. And few have a twin:
 * one nobody has heard of is not asked for.
 */
function canBeMet(need: Need, donors: readonly Donor[]): boolean {
  if (need.relation === 'identical-twin')
    return donors.some((donor) => fits(need, donor) && (donor.given || askable(donor)));
  if (need.relation !== 'parent' || missingOf(need, donors) === 0) return true;
  const lost = (line: 'maternal' | 'paternal') => {
    const known = donors.filter((donor) => donor.relation === 'parent' && donor.line === line);
    return known.length > 0 && !known.some((donor) => donor.given || askable(donor));
  };
  return need.line ? !lost(need.line) : !(lost('maternal') && lost('paternal'));
}

/** Which line a sample also carries: read in the mother's line by mtDNA, from father to son by the Y chromosome. */
export function lineagesOf(donor: { relation: Relation; line: Line | null; sex: string }, sought: { sex: string }) {
  const { relation, line, sex } = donor;
  const mother =
    ['self', 'identical-twin', 'full-sibling'].includes(relation) ||
    (line === 'maternal' && ['parent', 'half-sibling', 'aunt-uncle'].includes(relation)) ||
    (line === 'maternal' && relation === 'grandparent' && sex === 'female') ||
    (relation === 'child' && sought.sex === 'female');
  const father =
    sought.sex === 'male' &&
    sex === 'male' &&
    (['self', 'identical-twin', 'full-sibling', 'child'].includes(relation) ||
      (line === 'paternal' && ['parent', 'half-sibling', 'aunt-uncle', 'grandparent'].includes(relation)));
  return { mother, father };
}

/** A table no one could ever reach strong by, or that counts people nobody has, is none. */
export const soundKinshipTable = ({ combinations }: KinshipTable) =>
  combinations.some(({ strength }) => strength === 'strong') &&
  combinations.every(
    ({ needs }) =>
      needs.length > 0 &&
      needs.every(
        ({ relation, line, count }) =>
          count >= 1 &&
          (line === null || lineAsked.includes(relation)) &&
          (relation !== 'parent' || count <= (line ? 1 : 2)),
      ) &&
      // Only kin, or the sought person's own sample, say who somebody is.
      needs.some(({ relation }) => degreeOf[relation] !== null),
  );
