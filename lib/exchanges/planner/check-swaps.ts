import { quartersHeld } from './calendar';
import type { Claimed } from './check';
import { isIn } from './classes';
import { closedGates } from './gates';
import type { Group, Person, Problem } from './problem';
import { byTicket, seedBytes, ticketOf } from './tickets';

type Standing = { readonly person: Person; readonly tier: number; readonly quarters: number; readonly ticket: string };

/**
 * Everybody left out who could take the place of somebody standing after them: the same line, site and kind of place, with
 * no ceiling broken and no floor further away. A plan that is the best has none. Counted from the problem alone, without a
 * solver or classes; together-sets and pins are left as they are.
 */
export function swapFaults(problem: Problem, plan: Pick<Claimed, 'in'>): string[] {
  const seed = seedBytes(problem.seed);
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const standing = (person: Person): Standing => ({
    person,
    tier: person.tier,
    quarters: quartersHeld(person.capturedOn, problem.date),
    ticket: ticketOf(seed, person.id),
  });
  const counts = problem.groups.map(
    (group) => plan.in.filter(({ id }) => isIn(people.get(id) as Person, group)).length,
  );
  const places = new Map<string, Standing[]>();
  for (const { id, line } of plan.in) {
    const person = people.get(id) as Person;
    if (person.together !== undefined || person.pin === 'in') continue;
    const key = placeOf(person, line);
    const held = places.get(key);
    if (held) held.push(standing(person));
    else places.set(key, [standing(person)]);
  }
  for (const held of places.values()) held.sort((a, b) => inTurn(b, a));
  const chosen = new Set(plan.in.map(({ id }) => id));
  const waiting = problem.people.filter(
    (person) =>
      !chosen.has(person.id) && person.together === undefined && !person.pin && closedGates(person).length === 0,
  );
  const behind = (one: Standing) => {
    // The last come first, so that the search ends at the first who stands before.
    for (const line of one.person.lines)
      for (const other of places.get(placeOf(one.person, line)) ?? []) {
        if (inTurn(one, other) >= 0) break;
        if (mayTake(problem.groups, counts, one, other)) return other;
      }
    return undefined;
  };
  return waiting.flatMap((person) => {
    const other = behind(standing(person));
    return other ? [`${person.id} could take the place of ${other.person.id}, who stands after them`] : [];
  });
}

const placeOf = ({ site, place }: Person, line: string) => JSON.stringify([site, place, line]);

/** The order people stand in: by tier, then the longest held, then by ticket. */
const inTurn = (a: Standing, b: Standing) =>
  a.tier - b.tier ||
  b.quarters - a.quarters ||
  byTicket({ ticket: a.ticket, id: a.person.id }, { ticket: b.ticket, id: b.person.id });

/** Floors come after tier 0: only somebody of tier 0 goes before them. */
function mayTake(groups: readonly Group[], counts: readonly number[], one: Standing, other: Standing) {
  const first = one.tier === 0 && other.tier > 0;
  let shortfall = 0;
  for (const [at, group] of groups.entries()) {
    const change = Number(isIn(one.person, group)) - Number(isIn(other.person, group));
    const count = counts[at] ?? 0;
    if (change > 0 && group.ceiling !== undefined && count + 1 > group.ceiling) return false;
    const short = (number: number) => Math.max(0, (group.floor ?? 0) - number);
    shortfall += short(count + change) - short(count);
  }
  return first || shortfall <= 0;
}
