import { quartersHeld } from './calendar';
import { closedGates } from './gates';
import type { Person, Problem } from './problem';
import type { Obstacle, OutReason } from './reasons';
import { byTicket, compare, seedBytes, ticketOf } from './tickets';

/** Somebody who may be chosen, with what the levels and the lottery see of them. */
export type Candidate = Person & {
  readonly quarters: number;
  readonly ticket: string;
  /** Their lines as one text: all that the arithmetic of the lines sees of them. */
  readonly set: string;
};

/** People who go all or none: a together-set, or one person alone. Members in the order of the draw. */
export type Unit = { readonly members: readonly Candidate[]; readonly pinned: boolean };

export type Pool = {
  readonly units: readonly Unit[];
  /** Everybody who cannot be chosen, whatever the plan. */
  readonly left: ReadonlyMap<string, OutReason>;
  /** Pins that contradict the gates: with one of these there is no plan. */
  readonly obstacles: readonly Obstacle[];
};

/**
 * The problem with every list in one order, so that nothing after this point can see the order of the input. The order of
 * `lines` and of a person's lines carries no meaning.
 */
export function inOrder(problem: Problem): Problem {
  const byId = (a: { id: string }, b: { id: string }) => compare(a.id, b.id);
  return {
    ...problem,
    seed: problem.seed.toLowerCase(),
    lines: problem.lines.toSorted(byId),
    groups: problem.groups.toSorted(
      (a, b) => compare(a.key, b.key) || compare(a.value, b.value) || (a.floor ?? -1) - (b.floor ?? -1),
    ),
    vehicles: problem.vehicles.toSorted((a, b) => compare(a.type, b.type)),
    sites: problem.sites.toSorted(compare),
    people: problem.people.map((person) => ({ ...person, lines: person.lines.toSorted(compare) })).sort(byId),
  };
}

/** Who may be chosen, in units, and why each of the others may not. */
export function poolOf(problem: Problem): Pool {
  const seed = seedBytes(problem.seed);
  const left = new Map<string, OutReason>();
  const units: Unit[] = [];
  for (const members of setsOf(problem.people)) {
    const blocked = new Map(
      members.flatMap((person) => ownBlock(person).map((reason) => [person.id, reason] as const)),
    );
    if (blocked.size > 0) {
      for (const { id } of members) left.set(id, blocked.get(id) ?? { code: 'together', with: [...blocked.keys()] });
      continue;
    }
    const candidates = members.map((person) => ({
      ...person,
      quarters: quartersHeld(person.capturedOn, problem.date),
      ticket: ticketOf(seed, person.id),
      set: JSON.stringify(person.lines),
    }));
    units.push({ members: candidates.sort(byTicket), pinned: members.some(({ pin }) => pin === 'in') });
  }
  return { units, left, obstacles: problem.people.flatMap((person) => obstacleOf(person, left)) };
}

function setsOf(people: readonly Person[]) {
  const sets = new Map<string, Person[]>();
  const alone: Person[][] = [];
  for (const person of people) {
    if (person.together === undefined) alone.push([person]);
    else sets.set(person.together, [...(sets.get(person.together) ?? []), person]);
  }
  return [...alone, ...sets.values()];
}

function ownBlock(person: Person): OutReason[] {
  const gates = closedGates(person);
  if (gates.length > 0) return [{ code: 'gate', gates }];
  if (person.pin === 'out') return [{ code: 'pinned-out' }];
  return person.lines.length === 0 ? [{ code: 'no-line' }] : [];
}

function obstacleOf({ id, pin }: Person, left: ReadonlyMap<string, OutReason>): Obstacle[] {
  const reason = left.get(id);
  return pin === 'in' && reason ? [{ id, reason }] : [];
}
