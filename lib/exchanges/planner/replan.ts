import { type Claimed, countLevels, faultsOf } from './check';
import { swapLocally } from './local-swap';
import { makePlan, type PlanOptions } from './make-plan';
import { type Candidate, inOrder, poolOf } from './pool';
import type { Problem } from './problem';
import { type Difference, differenceOf, type Held } from './replan-difference';
import type { SolverPort } from './solver-port';

/** How far around those who dropped out the plan was opened: the smallest that works. */
export const reaches = ['swap', 'neighbourhood', 'full'] as const;
export type Reach = (typeof reaches)[number];

export type Replanned =
  | { readonly status: 'infeasible' | 'unfinished' }
  | {
      readonly status: 'found';
      readonly reach: Reach;
      /** A swap keeps every rule, but is not held against the best: it changes as little as can be. */
      readonly certified: boolean;
      readonly plan: Held;
      readonly levels: Claimed['levels'];
      readonly difference: Difference;
    };

/**
 * The plan again after people dropped out, changed as little as possible: first the next of the reserve steps in and
 * everybody else stays; then only the same sites and lines are opened; then everything, with the number kept before every
 * level. Only the difference needs a new approval.
 */
export function replan(
  given: Problem,
  earlier: Held,
  dropped: readonly string[],
  solver: SolverPort,
  options: PlanOptions = {},
): Replanned {
  const problem = withoutDropped(inOrder(given), new Set(dropped));
  const candidates = new Map(
    poolOf(problem).units.flatMap(({ members }) => members.map((person) => [person.id, person] as const)),
  );
  const gone = earlier.in.filter(({ id }) => !candidates.has(id));
  const kept = new Set(earlier.in.flatMap(({ id }) => (candidates.has(id) ? [id] : [])));
  const found = (plan: Held, reach: Reach, certified: boolean): Replanned => {
    const chosen = plan.in.flatMap(({ id }) => candidates.get(id) ?? []);
    const difference = differenceOf(earlier, plan, new Set(dropped), new Set(gone.map(({ id }) => id)));
    return { status: 'found', reach, certified, plan, levels: countLevels(problem, chosen), difference };
  };
  const swapped = swapLocally(problem, earlier, gone, candidates);
  if (swapped && faultsOf(problem, asClaim(problem, swapped, candidates)).length === 0)
    return found(swapped, 'swap', false);
  for (const reach of ['neighbourhood', 'full'] as const) {
    const opened = reach === 'full' ? problem : openOnly(problem, earlier, gone, kept);
    const result = makePlan(opened, solver, { ...options, keep: kept });
    if (result.status === 'unfinished') return result;
    if (result.status === 'infeasible') continue;
    const plan: Held = result;
    const keepsAll = [...kept].every((id) => plan.in.some((entry) => entry.id === id));
    if (reach === 'full' || (keepsAll && plan.in.length >= earlier.in.length))
      return found(plan, reach, result.status === 'certified');
  }
  return { status: 'infeasible' };
}

/** Who dropped out is pinned out; a pin in on them, or on somebody who goes only with them, no longer holds. */
function withoutDropped(problem: Problem, dropped: ReadonlySet<string>): Problem {
  const sets = new Set(
    problem.people.flatMap(({ id, together }) => (dropped.has(id) && together !== undefined ? [together] : [])),
  );
  const people = problem.people.map((person) => {
    if (dropped.has(person.id)) return { ...person, pin: 'out' as const };
    if (person.pin !== 'in' || person.together === undefined || !sets.has(person.together)) return person;
    const { pin: _, ...unpinned } = person;
    return unpinned;
  });
  return { ...problem, people };
}

/** Everybody stays as they are but those at a site and on a line that somebody has left. */
function openOnly(problem: Problem, earlier: Held, gone: Held['in'], kept: ReadonlySet<string>): Problem {
  const open = new Set(gone.map(({ site, line }) => JSON.stringify([site, line])));
  const lines = new Map(earlier.in.map(({ id, line }) => [id, line]));
  const isOpen = ({ site }: { site: string }, on: readonly string[]) =>
    on.some((line) => open.has(JSON.stringify([site, line])));
  const people = problem.people.map((person) => {
    const line = lines.get(person.id);
    if (person.pin !== undefined || isOpen(person, line === undefined ? person.lines : [line])) return person;
    // A set may stand with one foot in what is opened; it is left to the levels, which keep it if they can.
    if (person.together !== undefined) return person;
    return { ...person, pin: kept.has(person.id) ? ('in' as const) : ('out' as const) };
  });
  return { ...problem, people };
}

function asClaim(problem: Problem, plan: Held, candidates: ReadonlyMap<string, Candidate>): Claimed {
  const chosen = plan.in.flatMap(({ id }) => candidates.get(id) ?? []);
  const inPlan = new Set(plan.in.map(({ id }) => id));
  const out = problem.people.filter(({ id }) => !inPlan.has(id));
  return { ...plan, out, levels: countLevels(problem, chosen) };
}
