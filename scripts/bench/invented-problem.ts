import type { Person, Problem } from '../../lib/exchanges/planner/problem';
import { generatorOf } from './generator';

export type Invented = {
  readonly people: number;
  readonly total: number;
  /** Units of which each has a ceiling below its share, so that every one binds. */
  readonly units: number;
  readonly sites: number;
  readonly seed: number;
  /** Half the places that are needed, in whole vehicles: a bus to one site is a bus not to another. */
  readonly scarce?: boolean;
};

/** Eight lines, as in the agreements: the wounded without coupling, the others man for man or in a ratio. */
const lineIds = [
  'wounded',
  'medics',
  'civilians',
  'women',
  'long-captivity',
  'under-25',
  'over-50',
  'general',
] as const;

/** A planning problem of any size, the same for the same numbers: 27 region floors, unit ceilings, sites with vehicles. */
export function inventedProblem({ people, total, units, sites, seed, scarce = false }: Invented): Problem {
  const { below, chance, pick } = generatorOf(seed);
  const siteIds = Array.from({ length: sites }, (_, at) => `site-${String(at).padStart(2, '0')}`);
  const invent = (at: number): Person => {
    const tier = pick([0, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4] as const);
    const special = lineIds
      .slice(0, 7)
      .filter((_, line) => (line === 0 ? tier === 0 : line < 4 ? tier === 1 && chance(0.4) : chance(0.12)));
    return {
      id: `person-${String(at).padStart(6, '0')}`,
      tier,
      capturedOn: `${2022 + below(4)}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
      place: tier === 0 ? pick(['seat', 'stretcher', 'stretcher'] as const) : chance(0.01) ? 'isolation' : 'seat',
      site: pick(siteIds),
      lines: [...special, ...(special.length === 0 || chance(0.7) ? ['general' as const] : [])],
      groups: { region: `region-${below(27)}`, ...(units > 0 && { unit: `unit-${below(units)}` }) },
      ...(chance(0.01) && { together: `set-${below(Math.ceil(people / 300))}` }),
      gates: {
        identityConfirmed: !chance(0.03),
        alive: !chance(0.02),
        wishesToReturn: chance(0.05) ? 'unknown' : 'yes',
        fitToTravel: true,
        legalHold: chance(0.02) ? 'hold' : 'none',
        locationKnown: !chance(0.03),
        inOtherBatch: chance(0.01),
      },
    };
  };
  const share = (part: number) => Math.max(1, Math.floor(total * part));
  return {
    date: '2026-03-15',
    seed: Array.from({ length: 64 }, () => below(16).toString(16)).join(''),
    total,
    lines: lineIds.map((id, at) => (at === 0 ? { id, mode: 'unconditional' } : lineOf(id, at, share))),
    groups: [
      ...Array.from({ length: 27 }, (_, at) => ({
        key: 'region',
        value: `region-${at}`,
        floor: Math.floor((total / 27) * 0.7),
      })),
      ...Array.from({ length: units }, (_, at) => ({
        key: 'unit',
        value: `unit-${at}`,
        ceiling: Math.max(1, Math.floor((total / units) * 0.95)),
      })),
    ],
    vehicles: [
      { type: 'ambulance', count: Math.ceil(total / 50), seats: 2, stretchers: 2, isolation: 1 },
      {
        type: 'bus',
        count: scarce ? Math.ceil(total / 90) : Math.ceil(total / 45) + sites,
        seats: 45,
        stretchers: 0,
        isolation: 0,
      },
      { type: 'van', count: Math.ceil(total / 100), seats: 7, stretchers: 1, isolation: 0 },
    ],
    sites: siteIds,
    people: Array.from({ length: people }, (_, at) => invent(at)),
  };
}

function lineOf(id: string, at: number, share: (part: number) => number): Problem['lines'][number] {
  const parts = [0, 0.05, 0.1, 0.1, 0.2, 0.15, 0.1, 0.5];
  if (at === 5) return { id, mode: 'ratio', give: 3, take: 2, offered: share(parts[at] as number) };
  return { id, mode: 'ratio', give: 1, take: 1, offered: share(parts[at] as number) };
}
