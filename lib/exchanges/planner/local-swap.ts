import { isIn } from './classes';
import type { Candidate } from './pool';
import type { Problem } from './problem';
import type { Held } from './replan-difference';

/**
 * The plan with the next of the reserve in each empty place, everybody else as they were, or null when a place has nobody.
 * Line, kind of place and site stay, so only the ceilings have to be looked at.
 */
export function swapLocally(
  problem: Problem,
  earlier: Held,
  gone: Held['in'],
  candidates: ReadonlyMap<string, Candidate>,
): Held | null {
  const people = new Map(problem.people.map((person) => [person.id, person]));
  const goneIds = new Set(gone.map(({ id }) => id));
  const staying = earlier.in.filter(({ id }) => !goneIds.has(id));
  const ceilings = problem.groups.filter(({ ceiling }) => ceiling !== undefined);
  const counts = ceilings.map(
    (group) => staying.filter(({ id }) => isIn(candidates.get(id) as Candidate, group)).length,
  );
  const fits = (person: Candidate) =>
    ceilings.every((group, at) => !isIn(person, group) || (counts[at] as number) < (group.ceiling as number));
  const used = new Set(earlier.in.map(({ id }) => id));
  const next = earlier.reserve.toSorted((a, b) => a.rank - b.rank);
  const swapped = [...staying];
  for (const left of gone) {
    const place = people.get(left.id)?.place;
    const entry = next.find(({ id, line }) => {
      const person = candidates.get(id);
      if (!person || used.has(id) || person.together !== undefined) return false;
      return line === left.line && person.place === place && person.site === left.site && fits(person);
    });
    if (!entry) return null;
    used.add(entry.id);
    for (const [at, group] of ceilings.entries())
      if (isIn(candidates.get(entry.id) as Candidate, group)) counts[at] = (counts[at] as number) + 1;
    swapped.push({ id: entry.id, line: left.line, site: left.site });
  }
  return {
    in: swapped.sort((a, b) => (a.id < b.id ? -1 : 1)),
    vehicles: earlier.vehicles,
    received: earlier.received,
    reserve: earlier.reserve.filter(({ id }) => !used.has(id) && candidates.has(id)),
  };
}
