/** The groups people may be limited by: where they served and are held, what they are, when they were taken. */
export const groupKeys = ['unit', 'place', 'category', 'sex', 'age-band', 'capture-year'] as const;
export type GroupKey = (typeof groupKeys)[number];

/** Limits by these would be adverse distinction (GC III art. 16). Asked for by name, they are refused by name. */
const adverse =
  /^(nationality|citizenship|ethnicity|race|religion|faith|opinions?|politics|political[-_ ]?opinions?)$/i;
export const isAdverse = (key: string) => adverse.test(key.trim());

export type GroupLimit = {
  readonly key: GroupKey;
  readonly value: string;
  readonly floor?: number | undefined;
  readonly ceiling?: number | undefined;
};
export type VehicleType = {
  readonly type: string;
  readonly count: number;
  readonly seats: number;
  readonly stretchers: number;
  readonly isolation: number;
};
/** Where vehicles go, and the places of detention people are brought there from. */
export type Site = { readonly id: string; readonly name: string; readonly places: readonly string[] };

/** The working sheet of a batch's plan. */
export type SetUp = {
  readonly total: number;
  /** The party whose reading of the agreement is planned by. */
  readonly reading: string;
  readonly offered: Readonly<Record<string, number>>;
  readonly groups: readonly GroupLimit[];
  readonly vehicles: readonly VehicleType[];
  readonly sites: readonly Site[];
  /** Of earlier people on a line: how many were to go, how many dropped out. */
  readonly dropOut: Readonly<Record<string, { readonly n: number; readonly dropped: number }>>;
};

/** What a scenario says otherwise. A part that is given takes the whole part's place. */
export type ProblemChanges = { readonly [Part in Exclude<keyof SetUp, 'dropOut'>]?: SetUp[Part] | undefined };

export const withChanges = (setUp: SetUp, changes: ProblemChanges = {}): SetUp => ({
  ...setUp,
  ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)),
});

/** Before anybody saved one: as many as the batch has places, one reading, one place to fetch everybody from. */
export const firstSetUp = (batch: { oursId: string; seats: number; stretchers: number }): SetUp => ({
  total: batch.seats + batch.stretchers,
  reading: batch.oursId,
  offered: {},
  groups: [],
  vehicles: [{ type: 'all', count: 1, seats: batch.seats, stretchers: batch.stretchers, isolation: 0 }],
  sites: [],
  dropOut: {},
});

export type SetUpFault = { readonly at: string; readonly code: SetUpFaultCode };
export const setUpFaultCodes = [
  'group-given-twice',
  'group-without-limit',
  'floor-above-ceiling',
  'vehicle-given-twice',
  'site-given-twice',
  'place-served-twice',
  'reading-not-of-a-side',
  'line-not-known',
  'dropped-more-than-were',
] as const;
export type SetUpFaultCode = (typeof setUpFaultCodes)[number];

type Around = { readonly sides: readonly string[]; readonly lines: readonly string[] };

/** What each part may look like alone and still contradicts another part, the batch, or the agreement. */
export function setUpFaults(setUp: SetUp, { sides, lines }: Around): SetUpFault[] {
  const { groups, vehicles, sites } = setUp;
  const unknown = (part: 'offered' | 'dropOut') =>
    Object.keys(setUp[part])
      .filter((line) => !lines.includes(line))
      .map((line) => ({ at: `${part}.${line}`, code: 'line-not-known' as const }));
  return [
    ...(sides.includes(setUp.reading) ? [] : [{ at: 'reading', code: 'reading-not-of-a-side' as const }]),
    ...unknown('offered'),
    ...unknown('dropOut'),
    ...groups.flatMap(groupFaults),
    ...repeated(groups, ({ key, value }) => `${key} ${value}`).map((at) =>
      fault(`groups.${at}.value`, 'group-given-twice'),
    ),
    ...repeated(vehicles, ({ type }) => type).map((at) => fault(`vehicles.${at}.type`, 'vehicle-given-twice')),
    ...repeated(sites, ({ id }) => id).map((at) => fault(`sites.${at}.name`, 'site-given-twice')),
    ...repeated(sites, ({ name }) => name.toLowerCase()).map((at) => fault(`sites.${at}.name`, 'site-given-twice')),
    ...servedTwice(sites),
    ...Object.entries(setUp.dropOut).flatMap(([line, { n, dropped }]) =>
      dropped > n ? [fault(`dropOut.${line}.dropped`, 'dropped-more-than-were')] : [],
    ),
  ];
}

const fault = (at: string, code: SetUpFaultCode): SetUpFault => ({ at, code });

function groupFaults({ floor, ceiling }: GroupLimit, at: number): SetUpFault[] {
  if (floor === undefined && ceiling === undefined) return [fault(`groups.${at}.floor`, 'group-without-limit')];
  if (floor !== undefined && ceiling !== undefined && floor > ceiling)
    return [fault(`groups.${at}.ceiling`, 'floor-above-ceiling')];
  return [];
}

/** The positions of those that repeat an earlier one. */
const repeated = <Entry>(entries: readonly Entry[], nameOf: (entry: Entry) => string): number[] => {
  const names = entries.map(nameOf);
  return names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []));
};

function servedTwice(sites: readonly Site[]): SetUpFault[] {
  const seen = new Set<string>();
  return sites.flatMap(({ places }, at) =>
    places.flatMap((place) => {
      if (seen.has(place)) return [fault(`sites.${at}.places`, 'place-served-twice')];
      seen.add(place);
      return [];
    }),
  );
}
