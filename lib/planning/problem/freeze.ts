import type { AgreementLine } from '../../agreements/rules/content';
import { covers, type PersonFacts } from '../../agreements/rules/criteria';
import type { Person, Problem } from '../../exchanges/planner/problem';
import { compare } from '../../exchanges/planner/tickets';
import { placeKindFor } from '../../exchanges/rules/places';
import { type Gate, type GateFacts, gatesOf } from '../rules/gates';
import { type GroupFacts, groupsOf } from '../rules/groups';
import { type Priorities, type Tier, tierOf } from '../rules/priority';
import type { GroupKey, SetUp } from '../rules/set-up';
import { problemGates } from './planner-gates';

/** The planner's problem before a seed is drawn: what a snapshot freezes and its hash is over. */
export type PlanProblem = Omit<Problem, 'seed'>;

/** A line of the agreement by one party's reading. */
export type PlanLine = AgreementLine;

/** What stands for a batch without an agreement: anybody, with nothing owed for them. */
export const onlyLine: PlanLine = { id: 'all', title: '', mode: 'unconditional', criteria: [] };

/** What two people agreed about single people, against or beside the order. */
export type Override = {
  readonly id: string;
  readonly kind: 'pin-in' | 'pin-out' | 'together';
  readonly prisonerIds: readonly string[];
};

export type PoolPerson = GateFacts &
  Omit<GroupFacts, 'capturedOn'> & {
    readonly id: string;
    readonly place: string | null;
    readonly capturedOn: PersonFacts['capturedOn'];
    /** The day the record was opened: nobody on file was captured after it. */
    readonly openedOn: string;
  };

/** Which day stands for the capture, and why: known, the last day it can have been, or the day the record was opened. */
export type Captured = { readonly on: string; readonly basis: 'known' | 'last-possible' | 'record-opened' };

/** What of a person's part in the problem does not speak for itself. `tierBy`: which criterion of the tier, counted from 0. */
export type Grounds = {
  readonly tier: Tier;
  readonly tierBy: number | null;
  readonly captured: Captured;
  readonly place: string | null;
};

export type Frozen = {
  readonly problem: PlanProblem;
  readonly people: readonly { id: string; gates: readonly Gate[]; grounds: Grounds }[];
};

export type ProblemParts = {
  readonly date: string;
  readonly now: Date;
  readonly setUp: SetUp;
  readonly lines: readonly PlanLine[];
  readonly priorities: Priorities;
  readonly overrides: readonly Override[];
  readonly people: readonly PoolPerson[];
};

/** With no sites named, everybody is fetched from one. Those no site serves are at one that cannot be reached. */
export const anySite = 'any';
export const notServed = 'not-served';

/**
 * The problem of these parts, and of everybody the evidence behind it. Depends on the parts as sets: the order in which
 * people, lines, limits or vehicles came leaves no trace.
 */
export function freezeProblem(parts: ProblemParts): Frozen {
  const { date, setUp, lines } = parts;
  const sites = new Map(setUp.sites.flatMap(({ id, places }) => places.map((place) => [place, id] as const)));
  const keys = [...new Set(setUp.groups.map(({ key }) => key))].sort(compare);
  const bound = boundBy(parts.overrides);
  const people = parts.people
    .map((person) => freezePerson(person, { ...parts, keys, siteAt: siteIn(sites, setUp), bound }))
    .sort((a, b) => compare(a.person.id, b.person.id));
  const named = setUp.sites.length > 0 ? setUp.sites.map(({ id }) => id) : [anySite];
  const away = people.some(({ person }) => person.site === notServed) ? [notServed] : [];
  return {
    problem: {
      date,
      total: setUp.total,
      lines: lines.map((line) => plannerLine(line, setUp.offered)).sort((a, b) => compare(a.id, b.id)),
      groups: setUp.groups.map(plannerGroup).sort((a, b) => compare(a.key, b.key) || compare(a.value, b.value)),
      vehicles: setUp.vehicles
        .map(({ type, count, seats, stretchers, isolation }) => ({ type, count, seats, stretchers, isolation }))
        .sort((a, b) => compare(a.type, b.type)),
      sites: [...named, ...away].sort(compare),
      people: people.map(({ person }) => person),
    },
    people: people.map(({ person: { id }, gates, grounds }) => ({ id, gates, grounds })),
  };
}

type SiteAt = (placeKey: string | null) => string | null;
const siteIn =
  (sites: ReadonlyMap<string, string>, { sites: named }: SetUp): SiteAt =>
  (placeKey) =>
    named.length === 0 ? anySite : (sites.get(placeKey ?? '') ?? null);

type Around = ProblemParts & { keys: readonly GroupKey[]; siteAt: SiteAt; bound: Bound };

function freezePerson(facts: PoolPerson, { date, now, lines, priorities, keys, siteAt, bound }: Around) {
  const site = siteAt(facts.placeKey);
  const gates = gatesOf(facts, now, site !== null);
  const { tier, by } = tierOf(priorities, facts, date);
  const captured = capturedBy(facts);
  const [pin, together] = [bound.pins.get(facts.id), bound.sets.get(facts.id)];
  const person: Person = {
    id: facts.id,
    tier,
    capturedOn: captured.on,
    place: placeKindFor(facts.fitness),
    site: site ?? notServed,
    lines: lines.flatMap(({ id, criteria }) => (covers(criteria, facts, date) ? [id] : [])).sort(compare),
    groups: groupsOf(facts, keys, date),
    ...(together === undefined ? {} : { together }),
    ...(pin === undefined ? {} : { pin }),
    gates: problemGates(gates),
  };
  return { person, gates, grounds: { tier, tierBy: by, captured, place: facts.placeKey } };
}

/** The latest day the capture can have been, so that nobody comes before another by what is not known. */
export function capturedBy({ capturedOn, openedOn }: Pick<PoolPerson, 'capturedOn' | 'openedOn'>): Captured {
  const last = capturedOn?.to;
  if (!last) return { on: openedOn, basis: 'record-opened' };
  if (capturedOn.from === last) return { on: last, basis: 'known' };
  return openedOn < last ? { on: openedOn, basis: 'record-opened' } : { on: last, basis: 'last-possible' };
}

function plannerLine(line: PlanLine, offered: SetUp['offered']): Problem['lines'][number] {
  const { id, mode, give = 1, take = 1 } = line;
  const count = offered[id] ?? line.offered;
  switch (mode) {
    case 'ratio':
      return { id, mode, give, take, offered: count ?? 0 };
    case 'fixed':
      return { id, mode, give, take };
    case 'all-for-all':
      return count === undefined ? { id, mode } : { id, mode, offered: count };
    default:
      return { id, mode };
  }
}

const plannerGroup = ({ key, value, floor, ceiling }: SetUp['groups'][number]): Problem['groups'][number] => ({
  key,
  value,
  ...(floor === undefined ? {} : { floor }),
  ...(ceiling === undefined ? {} : { ceiling }),
});

type Bound = { readonly pins: ReadonlyMap<string, 'in' | 'out'>; readonly sets: ReadonlyMap<string, string> };

/**
 * Who is pinned and who goes together. Of a pin in and a pin out of one person the pin out holds: keeping somebody back can
 * be made good, sending them cannot. Sets that share somebody are one set, named by its first id.
 */
function boundBy(overrides: readonly Override[]): Bound {
  const pins = new Map<string, 'in' | 'out'>();
  for (const kind of ['in', 'out'] as const)
    for (const one of overrides) if (one.kind === `pin-${kind}`) for (const id of one.prisonerIds) pins.set(id, kind);
  const leaders = new Map<string, string>();
  const leaderOf = (id: string): string => {
    const next = leaders.get(id) ?? id;
    return next === id ? id : leaderOf(next);
  };
  for (const { kind, prisonerIds } of overrides) {
    if (kind !== 'together') continue;
    const heads = [...new Set(prisonerIds.map(leaderOf))].sort(compare);
    for (const id of [...prisonerIds, ...heads]) leaders.set(id, heads[0] ?? id);
  }
  return { pins, sets: new Map([...leaders.keys()].map((id) => [id, leaderOf(id)])) };
}
