import { hashOf } from './canonical';
import { faultsOf } from './check';
import { swapFaults } from './check-swaps';
import { explain } from './explain';
import type { Choice } from './limits';
import { inOrder, type Pool, poolOf } from './pool';
import type { Problem } from './problem';
import { relaxationsOf } from './relaxation';
import { type History, type Reserve, reserveOf, withoutReserve } from './reserve';
import type { Plan, PlanResult } from './result';
import { levelsOf, type Solved, solve } from './solve';
import type { SolverPort } from './solver-port';

export type PlanOptions = {
  /** Milliseconds after which no more proof is looked for. */
  readonly timeLimitMs?: number;
  readonly presolve?: boolean;
  /** The second solve may be left out for a question that is not a plan; nothing is then certified. */
  readonly compare?: boolean;
  readonly keep?: ReadonlySet<string>;
  readonly history?: History;
  /** Told what is being done, before it is done. */
  readonly onStep?: (step: Step) => void;
};
export const steps = ['levels', 'reasons', 'relaxation', 'check'] as const;
export type Step = (typeof steps)[number];

/** A plan that broke a rule of its own problem: a fault of this code or of the solver, and never shown. */
export class FaultyPlan extends Error {}

/**
 * The plan of a problem, explained and checked, or what would have to give way for there to be one. The same for the same
 * problem in any order, whatever the time; throws rather than answer with a plan that fails the independent check.
 */
export function makePlan(given: Problem, solver: SolverPort, options: PlanOptions = {}): PlanResult {
  const {
    timeLimitMs = Number.POSITIVE_INFINITY,
    presolve = true,
    compare = true,
    keep = new Set(),
    history = {},
  } = options;
  const deadline = Date.now() + timeLimitMs;
  const problem = inOrder(given);
  options.onStep?.('levels');
  const solved = solve(problem, solver, { deadline, presolve, compare, keep });
  if (solved.status === 'stopped') return { status: 'unfinished' };
  const hashed = (held: object) =>
    hashOf({
      problem,
      options: { keep: [...keep].sort(), history },
      solver: solver.name,
      version: solver.version,
      ...held,
    });
  if (solved.status !== 'found') {
    options.onStep?.('relaxation');
    const relaxations = relaxationsOf(problem, solver, deadline);
    return { status: 'infeasible', relaxations, hash: hashed({ status: 'infeasible' }) };
  }
  options.onStep?.('reasons');
  const pool = poolOf(problem);
  const reserve = reserveOf(problem, pool.units, solved, history);
  const plan = described(problem, pool, solved, reserve, solver);
  options.onStep?.('check');
  // Kept people come before every level, so that a plan made around them may leave somebody out who stands before one.
  const best = plan.status === 'certified' && keep.size === 0;
  const faults = [...faultsOf(problem, plan), ...(best ? swapFaults(problem, plan) : [])];
  if (faults.length > 0) throw new FaultyPlan(`The plan breaks its own rules: ${faults.slice(0, 20).join('; ')}.`);
  const { levels, vehicles, received } = plan;
  const people = plan.in.map(({ id, line, site }) => ({ id, line, site }));
  return { ...plan, hash: hashed({ levels, in: people, vehicles, received }) };
}

type Found = Extract<Solved, { status: 'found' }>;

function described(
  problem: Problem,
  pool: Pool,
  solved: Found,
  reserve: readonly Reserve[],
  solver: SolverPort,
): Omit<Plan, 'hash'> {
  const candidates = pool.units.flatMap(({ members }) => members);
  const known = new Map(candidates.map((person) => [person.id, person]));
  const choice: Choice = solved;
  const chosen = new Set(choice.chosen.map(({ id }) => id));
  const reasons = explain(problem, pool.units, choice, solver);
  const out = problem.people.flatMap(({ id }) => {
    const person = known.get(id);
    const left = pool.left.get(id);
    if (left) return [{ id, reason: left }];
    return person && !chosen.has(id) ? [{ id, reason: reasons.out(person) }] : [];
  });
  return {
    status: solved.certified ? 'certified' : 'uncertified',
    levels: levelsOf(solved.reached, 'value'),
    bounds: levelsOf(solved.reached, 'bound'),
    in: choice.chosen
      .map((person) => ({
        id: person.id,
        line: choice.lines.get(person.id) ?? '',
        site: person.site,
        reason: reasons.in(person),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    out,
    received: receivedOf(problem, choice.lines),
    vehicles: solved.vehicles,
    reserve,
    withoutReserve: withoutReserve(problem, choice, reserve, candidates),
    solves: solved.counts,
  };
}

function receivedOf(problem: Problem, lines: ReadonlyMap<string, string>): Record<string, number> {
  const given = new Map<string, number>();
  for (const line of lines.values()) given.set(line, (given.get(line) ?? 0) + 1);
  return Object.fromEntries(
    problem.lines.map((line) => {
      if (line.mode === 'unconditional') return [line.id, 0];
      if (line.mode === 'fixed') return [line.id, line.take];
      if (line.mode === 'all-for-all') return [line.id, line.offered ?? 0];
      return [line.id, ((given.get(line.id) ?? 0) / line.give) * line.take];
    }),
  );
}
