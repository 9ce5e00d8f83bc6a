import { createHmac } from 'node:crypto';

/*
 * The plan by trying everything: every set of people, every line they may count under, every way to share out the vehicles.
 * Written from the format alone, without a line of the planner, so that both can be wrong only where both misread it.
 */
export type AnyPerson = {
  id: string;
  tier: number;
  capturedOn: string;
  place: 'seat' | 'stretcher' | 'isolation';
  site: string;
  lines: string[];
  groups: Record<string, string>;
  together?: string;
  pin?: 'in' | 'out';
  gates: Record<string, unknown>;
};
export type AnyLine = { id: string; mode: string; give?: number; take?: number; offered?: number };
export type AnyProblem = {
  date: string;
  seed: string;
  total: number;
  lines: AnyLine[];
  groups: { key: string; value: string; floor?: number; ceiling?: number }[];
  vehicles: { type: string; count: number; seats: number; stretchers: number; isolation: number }[];
  sites: string[];
  people: AnyPerson[];
};
/** Tier 0, shortfall as a negative number, tiers 1 to 4, seniority: each better when larger. */
export type Values = [number, number, number, number, number, number, number];

const passes = ({ gates: g }: AnyPerson) =>
  g.identityConfirmed === true &&
  g.alive === true &&
  g.wishesToReturn === 'yes' &&
  g.fitToTravel === true &&
  g.legalHold !== 'hold' &&
  g.locationKnown === true &&
  g.inOtherBatch === false;

const quarter = (day: string) => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return year * 4 + Math.ceil(month / 3);
};

export function byTrying(problem: AnyProblem): { values: Values; chosen: string[] } | null {
  const ticket = (id: string) =>
    createHmac('sha256', Buffer.from(problem.seed, 'hex')).update(id).digest('hex').slice(0, 12);
  const people = [...problem.people].sort((a, b) => {
    const [s, t] = [`${ticket(a.id)} ${a.id}`, `${ticket(b.id)} ${b.id}`];
    return s < t ? -1 : 1;
  });
  const n = people.length;
  let best: { values: Values; mask: number } | null = null;
  // People in ticket order from the highest bit down: among equals the larger number is the lottery's.
  for (let mask = 2 ** n - 1; mask >= 0; mask -= 1) {
    const chosen = people.filter((_, at) => (mask >> (n - 1 - at)) & 1);
    if (!allowed(problem, people, chosen)) continue;
    const values = valuesOf(problem, chosen);
    if (best && compareValues(values, best.values) <= 0) continue;
    if (!linesFit(problem, chosen) || !vehiclesFit(problem, chosen)) continue;
    best = { values, mask };
  }
  if (!best) return null;
  const { mask, values } = best;
  return {
    values,
    chosen: people
      .filter((_, at) => (mask >> (n - 1 - at)) & 1)
      .map(({ id }) => id)
      .sort(),
  };
}

/** The most of these people that any plan at all can have. */
export function mostOf(problem: AnyProblem, wanted: ReadonlySet<string>): number {
  const { people } = problem;
  let most = -1;
  for (let mask = 2 ** people.length - 1; mask >= 0; mask -= 1) {
    const chosen = people.filter((_, at) => (mask >> at) & 1);
    const count = chosen.filter(({ id }) => wanted.has(id)).length;
    if (count <= most || !allowed(problem, people, chosen)) continue;
    if (linesFit(problem, chosen) && vehiclesFit(problem, chosen)) most = count;
  }
  return most;
}

export function compareValues(a: Values, b: Values) {
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return (a[at] as number) - (b[at] as number);
  return 0;
}

function allowed(problem: AnyProblem, people: AnyPerson[], chosen: AnyPerson[]) {
  if (chosen.length > problem.total) return false;
  const ids = new Set(chosen.map(({ id }) => id));
  for (const person of people) {
    if (person.pin === 'in' && !ids.has(person.id)) return false;
    if (person.pin === 'out' && ids.has(person.id)) return false;
    if (ids.has(person.id) && !passes(person)) return false;
    if (person.together !== undefined)
      for (const other of people)
        if (other.together === person.together && ids.has(other.id) !== ids.has(person.id)) return false;
  }
  return problem.groups.every(
    ({ key, value, ceiling }) =>
      ceiling === undefined || chosen.filter(({ groups }) => groups[key] === value).length <= ceiling,
  );
}

function valuesOf(problem: AnyProblem, chosen: AnyPerson[]): Values {
  const inTier = (tier: number) => chosen.filter((person) => person.tier === tier).length;
  let shortfall = 0;
  for (const { key, value, floor } of problem.groups)
    if (floor !== undefined)
      shortfall += Math.max(0, floor - chosen.filter(({ groups }) => groups[key] === value).length);
  let seniority = 0;
  for (const { capturedOn } of chosen) seniority += Math.max(0, quarter(problem.date) - quarter(capturedOn));
  return [inTier(0), 0 - shortfall, inTier(1), inTier(2), inTier(3), inTier(4), seniority];
}

/** Whether each person can be given one of their lines so that every line's arithmetic holds: all ways are tried. */
function linesFit(problem: AnyProblem, chosen: AnyPerson[]) {
  const counts = new Map(problem.lines.map(({ id }) => [id, 0]));
  const seen = new Set<string>();
  const attempt = (at: number): boolean => {
    if (at === chosen.length) return problem.lines.every((line) => lineHolds(problem, line, counts.get(line.id)!));
    const state = `${at}:${[...counts.values()].join()}`;
    if (seen.has(state)) return false;
    seen.add(state);
    for (const line of chosen[at]!.lines) {
      counts.set(line, counts.get(line)! + 1);
      if (attempt(at + 1)) return true;
      counts.set(line, counts.get(line)! - 1);
    }
    return false;
  };
  return attempt(0);
}

function lineHolds(problem: AnyProblem, line: AnyLine, count: number) {
  if (line.mode === 'unconditional') return true;
  if (line.mode === 'fixed') return count === line.give;
  if (line.mode === 'all-for-all')
    return count === problem.people.filter((person) => passes(person) && person.lines.includes(line.id)).length;
  return count % line.give! === 0 && (count / line.give!) * line.take! <= line.offered!;
}

/** Whether the vehicles can be shared among the sites: every sharing is tried. */
function vehiclesFit(problem: AnyProblem, chosen: AnyPerson[]) {
  const needs = problem.sites.map((site) => ({
    seat: chosen.filter((person) => person.site === site && person.place === 'seat').length,
    stretcher: chosen.filter((person) => person.site === site && person.place === 'stretcher').length,
    isolation: chosen.filter((person) => person.site === site && person.place === 'isolation').length,
  }));
  const vehicles = problem.vehicles.flatMap(({ count, ...vehicle }) => Array.from({ length: count }, () => vehicle));
  const attempt = (at: number): boolean => {
    if (needs.every(({ seat, stretcher, isolation }) => seat <= 0 && stretcher <= 0 && isolation <= 0)) return true;
    const vehicle = vehicles[at];
    if (!vehicle) return false;
    return (
      needs.some((need) => {
        if (need.seat <= 0 && need.stretcher <= 0 && need.isolation <= 0) return false;
        need.seat -= vehicle.seats;
        need.stretcher -= vehicle.stretchers;
        need.isolation -= vehicle.isolation;
        const fits = attempt(at + 1);
        need.seat += vehicle.seats;
        need.stretcher += vehicle.stretchers;
        need.isolation += vehicle.isolation;
        return fits;
      }) || attempt(at + 1)
    );
  };
  return attempt(0);
}
