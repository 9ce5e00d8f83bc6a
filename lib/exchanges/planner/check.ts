import { quartersHeld } from './calendar';
import { isIn } from './classes';
import { closedGates } from './gates';
import { type Levels, levelKeys } from './levels';
import type { Line, Person, Problem } from './problem';

/** What a plan says of itself, as far as it can be checked against the problem. */
export type Claimed = {
  readonly levels: Levels;
  readonly in: readonly { readonly id: string; readonly line: string; readonly site: string }[];
  readonly out: readonly { readonly id: string }[];
  readonly received: Readonly<Record<string, number>>;
  readonly vehicles: readonly { readonly type: string; readonly site: string; readonly count: number }[];
  readonly reserve: readonly { readonly id: string; readonly line: string; readonly rank: number }[];
};

/**
 * Everything about a plan that breaks a rule of the problem, counted one by one from the problem,
 * without a solver, classes or model. Empty: the plan keeps every rule and its levels are what it says. That nothing better exists is not checked here.
 */
export function faultsOf(problem: Problem, plan: Claimed): string[] {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const unknown = [...plan.in, ...plan.out, ...plan.reserve].filter(({ id }) => !people.has(id));
  if (unknown.length > 0) return unknown.map(({ id }) => `${id} is not in the problem`);
  const chosen = plan.in.map(({ id, line, site }) => ({ person: people.get(id) as Person, line, site }));
  return [
    ...everybodyOnce(problem, plan),
    ...chosen.flatMap(({ person, line, site }) => personFaults(person, line, site)),
    ...setFaults(problem, plan),
    ...numberFaults(
      problem,
      plan,
      chosen.map(({ person }) => person),
    ),
    ...problem.lines.flatMap((line) => lineFaults(problem, line, plan)),
    ...placeFaults(
      problem,
      plan,
      chosen.map(({ person }) => person),
    ),
    ...levelFaults(
      problem,
      plan,
      chosen.map(({ person }) => person),
    ),
    ...reserveFaults(plan, people),
  ];
}

function everybodyOnce({ people }: Problem, plan: Claimed) {
  const named = [...plan.in, ...plan.out].map(({ id }) => id);
  const distinct = new Set(named);
  return [
    ...(distinct.size === named.length ? [] : ['somebody is named twice']),
    ...people.filter(({ id }) => !distinct.has(id)).map(({ id }) => `${id} is neither in nor out`),
  ];
}

const personFaults = (person: Person, line: string, site: string) => [
  ...closedGates(person).map((gate) => `${person.id} is in, but ${gate}`),
  ...(person.pin === 'out' ? [`${person.id} is in, but pinned out`] : []),
  ...(person.lines.includes(line) ? [] : [`${person.id} counts under ${line}, which is no line of theirs`]),
  ...(person.site === site ? [] : [`${person.id} is fetched from ${site}, but is at ${person.site}`]),
];

function setFaults({ people }: Problem, plan: Claimed) {
  const chosen = new Set(plan.in.map(({ id }) => id));
  const sets = new Map<string, boolean>();
  return people.flatMap(({ id, together, pin }) => {
    const faults = pin === 'in' && !chosen.has(id) ? [`${id} is pinned in, but out`] : [];
    if (together === undefined) return faults;
    const others = sets.get(together) ?? chosen.has(id);
    sets.set(together, others);
    return others === chosen.has(id) ? faults : [...faults, `the set ${together} is parted at ${id}`];
  });
}

function numberFaults({ total, groups }: Problem, plan: Claimed, chosen: readonly Person[]) {
  const ceilings = groups.flatMap((group) => {
    const count = chosen.filter((person) => isIn(person, group)).length;
    const most = group.ceiling ?? Number.POSITIVE_INFINITY;
    return count > most ? [`${count} of ${group.key} ${group.value}, more than ${most}`] : [];
  });
  return [...(plan.in.length > total ? [`${plan.in.length} people, more than ${total}`] : []), ...ceilings];
}

function lineFaults(problem: Problem, line: Line, plan: Claimed) {
  const count = plan.in.filter((entry) => entry.line === line.id).length;
  const back = plan.received[line.id] ?? 0;
  const must = (holds: boolean, what: string) => (holds ? [] : [`line ${line.id}: ${what} (${count} against ${back})`]);
  if (line.mode === 'unconditional') return must(back === 0, 'nothing is received on it');
  if (line.mode === 'fixed')
    return must(count === line.give && back === line.take, `exactly ${line.give} against ${line.take}`);
  if (line.mode === 'all-for-all') {
    const everybody = problem.people.filter(
      (person) => closedGates(person).length === 0 && person.lines.includes(line.id),
    );
    return must(count === everybody.length && back === (line.offered ?? 0), `all ${everybody.length}`);
  }
  return [
    ...must(count % line.give === 0, `a multiple of ${line.give}`),
    ...must(back * line.give === count * line.take, `${line.give} against ${line.take}`),
    ...must(back <= line.offered, `at most ${line.offered} received`),
  ];
}

function placeFaults({ vehicles, sites }: Problem, plan: Claimed, chosen: readonly Person[]) {
  const fleet = vehicles.flatMap(({ type, count }) => {
    const used = plan.vehicles.reduce((sum, entry) => sum + (entry.type === type ? entry.count : 0), 0);
    return used > count ? [`${used} of ${type}, more than ${count}`] : [];
  });
  const strange = plan.vehicles.filter(
    ({ type, site, count }) => !vehicles.some((known) => known.type === type) || !sites.includes(site) || !(count > 0),
  );
  const places = sites.flatMap((site) =>
    (['seat', 'stretcher', 'isolation'] as const).flatMap((kind) => {
      const needed = chosen.filter((person) => person.site === site && person.place === kind).length;
      const there = plan.vehicles
        .filter((entry) => entry.site === site)
        .reduce((sum, { type, count }) => {
          const vehicle = vehicles.find((known) => known.type === type);
          const each = { seat: vehicle?.seats, stretcher: vehicle?.stretchers, isolation: vehicle?.isolation }[kind];
          return sum + count * (each ?? 0);
        }, 0);
      return needed > there ? [`${needed} people for ${there} ${kind} places at ${site}`] : [];
    }),
  );
  return [...fleet, ...strange.map(({ type, site }) => `${type} at ${site} is not in the problem`), ...places];
}

function levelFaults(problem: Problem, plan: Claimed, chosen: readonly Person[]) {
  const counted = countLevels(problem, chosen);
  return levelKeys
    .filter((key) => counted[key] !== plan.levels[key])
    .map((key) => `${key} is said to be ${plan.levels[key]} and is ${counted[key]}`);
}

/** The levels of any set of people, counted one by one. */
export function countLevels({ groups, date }: Problem, chosen: readonly Person[]): Levels {
  const inTier = (tier: number) => chosen.filter((person) => person.tier === tier).length;
  return {
    tier0: inTier(0),
    shortfall: groups.reduce((sum, group) => {
      const count = chosen.filter((person) => isIn(person, group)).length;
      return sum + Math.max(0, (group.floor ?? 0) - count);
    }, 0),
    tier1: inTier(1),
    tier2: inTier(2),
    tier3: inTier(3),
    tier4: inTier(4),
    seniority: chosen.reduce((sum, { capturedOn }) => sum + quartersHeld(capturedOn, date), 0),
  };
}

function reserveFaults(plan: Claimed, people: ReadonlyMap<string, Person>) {
  const chosen = new Set(plan.in.map(({ id }) => id));
  return plan.reserve.flatMap(({ id, line }) => {
    const person = people.get(id) as Person;
    const fits =
      !chosen.has(id) && closedGates(person).length === 0 && person.pin !== 'out' && person.lines.includes(line);
    return fits ? [] : [`${id} cannot stand in on ${line}`];
  });
}
