import type { AnyLine, AnyPerson, AnyProblem } from './brute-force';

/** Whole numbers below `n`, the same for the same seed (mulberry32). */
export function randomOf(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const chance = (share: number) => next() < share;
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)] as Item;
  return { below, chance, pick };
}
type Random = ReturnType<typeof randomOf>;

function aLine(id: string, random: Random): AnyLine {
  const { below, chance, pick } = random;
  const mode = pick([
    'unconditional',
    'ratio',
    'ratio',
    'ratio',
    chance(0.3) ? 'fixed' : 'ratio',
    chance(0.3) ? 'all-for-all' : 'ratio',
  ]);
  if (mode === 'ratio')
    return { id, mode, give: 1 + below(chance(0.5) ? 1 : 3), take: below(4), offered: below(chance(0.3) ? 5 : 20) };
  if (mode === 'fixed') return { id, mode, give: below(4), take: below(4) };
  return { id, mode };
}

function aPerson(id: string, random: Random, world: { lines: string[]; sites: string[]; years: number }): AnyPerson {
  const { below, chance, pick } = random;
  const captured = 2026 - below(world.years);
  return {
    id,
    tier: below(5),
    capturedOn: `${captured}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
    place: pick(['seat', 'seat', 'seat', 'seat', 'seat', 'stretcher', 'isolation']),
    site: pick(world.sites),
    lines: world.lines.filter(() => chance(0.6)).sort(() => below(3) - 1),
    groups: { ...(chance(0.9) && { region: `r${below(3)}` }), ...(chance(0.7) && { unit: `u${below(3)}` }) },
    ...(chance(0.15) && { together: `s${below(3)}` }),
    ...(chance(0.05) && { pin: pick(['in', 'out', 'out']) }),
    gates: {
      identityConfirmed: !chance(0.015),
      alive: !chance(0.015),
      wishesToReturn: pick([
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'yes',
        'no',
        'unknown',
      ]),
      fitToTravel: !chance(0.015),
      legalHold: pick([
        'none',
        'none',
        'none',
        'none',
        'none',
        'none',
        'hold-with-consent',
        'hold-with-consent',
        'none',
        'none',
        'none',
        'none',
        'none',
        'none',
        'none',
        'hold',
      ]),
      locationKnown: !chance(0.015),
      inOtherBatch: chance(0.015),
    },
  };
}

/** A small problem with everything the format has, many of whose limits bind; the same for the same number. */
export function randomProblem(number: number, mostPeople = 12): AnyProblem {
  const random = randomOf(number * 7919 + 17);
  const { below, chance, pick } = random;
  const people = chance(0.1) ? below(mostPeople + 1) : Math.max(0, mostPeople - below(5));
  const lines = Array.from({ length: 1 + below(4) }, (_, at) => aLine(`line-${at}`, random));
  const sites = Array.from({ length: 1 + below(3) }, (_, at) => `site-${at}`);
  const world = { lines: lines.map(({ id }) => id), sites, years: chance(0.5) ? 2 : 5 };
  const problem: AnyProblem = {
    date: pick(['2026-03-31', '2026-11-28', '2025-01-01']),
    seed: Array.from({ length: 64 }, () => below(16).toString(16)).join(''),
    total: chance(0.4) ? 100 : below(people + 2),
    lines,
    groups: [
      ...[0, 1, 2].flatMap((n) => (chance(0.4) ? [{ key: 'region', value: `r${n}`, ...limits(random) }] : [])),
      ...[0, 1, 2].flatMap((n) => (chance(0.4) ? [{ key: 'unit', value: `u${n}`, ...limits(random) }] : [])),
    ],
    vehicles: Array.from({ length: 1 + below(3) }, (_, at) => ({
      type: `vehicle-${at}`,
      count: below(5),
      seats: below(7),
      stretchers: below(4),
      isolation: below(3),
    })),
    sites,
    people: Array.from({ length: people }, (_, at) => aPerson(`p${at}`, random, world)),
  };
  return withoutContradictions(problem);
}

const limits = ({ below, chance }: Random) => ({
  ...(chance(0.6) && { floor: below(6) }),
  ...(chance(0.5) && { ceiling: below(chance(0.3) ? 3 : 6) }),
});

/** A set with one member pinned in and one pinned out is no valid problem; the second pin is left out. */
function withoutContradictions(problem: AnyProblem): AnyProblem {
  const pins = new Map<string, string>();
  for (const person of problem.people) {
    if (person.together === undefined || !person.pin) continue;
    const first = pins.get(person.together) ?? person.pin;
    pins.set(person.together, first);
    if (first !== person.pin) delete person.pin;
  }
  return problem;
}
