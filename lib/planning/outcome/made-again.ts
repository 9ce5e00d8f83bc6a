import { hashOf } from '../../exchanges/planner/canonical';
import { poolOf } from '../../exchanges/planner/pool';
import type { Person, Problem } from '../../exchanges/planner/problem';
import type { InReason, OutReason } from '../../exchanges/planner/reasons';
import type { Replanned } from '../../exchanges/planner/replan';
import type { Held } from '../../exchanges/planner/replan-difference';
import { withoutReserve } from '../../exchanges/planner/reserve';
import type { DropOutCode } from '../rules/runs';
import type { PlanReason } from '../schema/reasons';

export type Dropped = { readonly prisonerId: string; readonly code: DropOutCode };
export type FoundAgain = Extract<Replanned, { status: 'found' }>;

/**
 * Why somebody is in or out of a plan made again: who was in or out before and still is, for the reason that held then;
 * everybody else for what changed.
 */
export function reasonAgain(
  problem: Problem,
  { plan, difference }: FoundAgain,
  before: ReadonlyMap<string, PlanReason>,
  dropped: readonly Dropped[],
) {
  const entered = new Map(difference.in.map(({ id, rank }) => [id, rank]));
  const left = new Set(difference.out.map(({ id }) => id));
  const codes = new Map(dropped.map(({ prisonerId, code }) => [prisonerId, code]));
  const inPlan = new Set(plan.in.map(({ id }) => id));
  const barred = poolOf(withoutDropped(problem, codes)).left;
  return (person: Person): PlanReason => {
    const { id } = person;
    if (entered.has(id)) return { code: 'stepped-in', rank: entered.get(id) ?? null };
    const cause = codes.get(id);
    if (cause) return { code: 'dropped', cause };
    const bar = inPlan.has(id) ? undefined : barred.get(id);
    if (bar) return asKept(bar);
    return left.has(id) ? { code: 'gave-way' } : (before.get(id) ?? { code: 'new-since' });
  };
}

const withoutDropped = (problem: Problem, codes: ReadonlyMap<string, DropOutCode>): Problem => ({
  ...problem,
  people: problem.people.map((person) => (codes.has(person.id) ? { ...person, pin: 'out' } : person)),
});

/** A reason of the planner as it is kept: the same codes and numbers. */
export const asKept = (reason: InReason | OutReason) => reason as PlanReason;

/** Those chosen again for whom nobody on what is left of the reserve could come. */
export function withoutReserveAgain(problem: Problem, plan: Held): string[] {
  const candidates = poolOf(problem).units.flatMap(({ members }) => members);
  const inPlan = new Set(plan.in.map(({ id }) => id));
  const choice = {
    chosen: candidates.filter(({ id }) => inPlan.has(id)),
    lines: new Map(plan.in.map(({ id, line }) => [id, line])),
  };
  return withoutReserve(problem, choice, plan.reserve, candidates);
}

type MadeFrom = {
  readonly problem: Problem;
  readonly parentHash: string;
  readonly dropped: readonly Dropped[];
  readonly options: object;
};

/** The hash of a plan made again: over what it was made from, who dropped out, and what it is; null: no plan is possible. */
export function hashAgain(from: MadeFrom, found: FoundAgain | null) {
  if (!found) return hashOf({ ...from, status: 'infeasible' });
  const { levels, reach, plan } = found;
  const people = plan.in.map(({ id, line, site }) => ({ id, line, site }));
  return hashOf({ ...from, levels, reach, in: people, vehicles: plan.vehicles, received: plan.received });
}
