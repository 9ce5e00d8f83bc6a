import 'server-only';
import type { Scope } from '../../access/scope';
import { planInWorker, replanInWorker } from '../../exchanges/planner/in-worker';
import type { Step } from '../../exchanges/planner/make-plan';
import type { Problem } from '../../exchanges/planner/problem';
import type { Held } from '../../exchanges/planner/replan-difference';
import type { RunId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { FoundResult } from '../outcome/kept';
import { asKept, type Dropped, hashAgain, reasonAgain, withoutReserveAgain } from '../outcome/made-again';
import { type PersonRow, rowsOf } from '../outcome/people';
import type { RunOptions, RunOutcomeCode } from '../rules/runs';
import type { PlanLevels, PlanReason, PlanRelaxation } from '../schema/reasons';
import { findProblem } from '../store/bases';
import { findDecisions } from '../store/run-people';
import { findPlanRun, type PlanRunRow } from '../store/runs';

/** All a run is made from, and made again from: the same gives the same, whenever. */
export type RunWork = {
  readonly problem: Problem;
  readonly options: RunOptions;
  readonly again: {
    readonly parentHash: string;
    readonly earlier: Held;
    readonly reasons: ReadonlyMap<string, PlanReason>;
    readonly dropped: readonly Dropped[];
  } | null;
};

/** What a run found, in the shape it is kept in. */
export type RunFound = {
  readonly outcome: RunOutcomeCode;
  readonly planHash: string;
  readonly levels: PlanLevels | null;
  readonly bounds: PlanLevels | null;
  readonly rows: readonly PersonRow[];
  readonly kept: FoundResult;
};
export type CarriedOut =
  | { readonly outcome: 'done'; readonly found: RunFound; readonly ms: number }
  | { readonly outcome: 'timed-out' | 'killed'; readonly ms: number }
  | { readonly outcome: 'failed'; readonly fault: string; readonly ms: number };

/** Gathers what a run is made from: the frozen problem with its seed, and for a plan made again the plan before it. */
export async function workOf(tx: Tx, scope: Scope, run: PlanRunRow): Promise<RunWork> {
  const frozen = await findProblem(tx, scope, run.snapshotId);
  if (!frozen) throw new Error('a run has its snapshot');
  const problem: Problem = { ...frozen, seed: run.seed };
  const options = run.options as RunOptions;
  if (run.kind !== 'replan') return { problem, options, again: null };
  const parent = await findPlanRun(tx, scope, run.parentRunId as RunId);
  if (!parent?.planHash) throw new Error('a plan made again has a plan before it');
  const { chosen, reasons } = await findDecisions(tx, scope, parent.id as RunId);
  const { vehicles, received, reserve } = parent.result as unknown as FoundResult;
  const { dropped } = run.changes as { dropped: Dropped[] };
  const earlier = { in: chosen, vehicles, received, reserve };
  return { problem, options, again: { parentHash: parent.planHash, earlier, reasons, dropped } };
}

type Attendance = { readonly signal: AbortSignal; readonly onProgress?: (step: Step) => void };

/** Does the work in a thread of its own and answers what it found, or why there is nothing. */
export async function carryOut(work: RunWork, attendance: Attendance): Promise<CarriedOut> {
  return work.again ? madeAgain(work, work.again, attendance) : made(work, attendance);
}

async function made({ problem, options }: RunWork, attendance: Attendance): Promise<CarriedOut> {
  const ended = await planInWorker(problem, { ...options, ...attendance });
  if (ended.outcome !== 'done') return ended;
  const { result, ms } = ended;
  if (result.status === 'unfinished') return { outcome: 'timed-out', ms };
  if (result.status === 'infeasible') {
    const relaxations = result.relaxations as readonly PlanRelaxation[];
    return { outcome: 'done', ms, found: nobody(result.hash, relaxations) };
  }
  const reasons = new Map([...result.in, ...result.out].map(({ id, reason }) => [id, asKept(reason)]));
  const rows = rowsOf(problem, {
    lines: new Map(result.in.map(({ id, line }) => [id, line])),
    reserve: result.reserve,
    reasonOf: ({ id }) => reasons.get(id) as PlanReason,
  });
  const { status: outcome, hash: planHash, levels, bounds, vehicles, received, reserve, withoutReserve } = result;
  const kept = { vehicles, received, reserve, withoutReserve, relaxations: [] };
  return { outcome: 'done', ms, found: { outcome, planHash, levels, bounds, rows, kept } };
}

const nobody = (planHash: string, relaxations: readonly PlanRelaxation[]): RunFound => ({
  outcome: 'infeasible',
  planHash,
  levels: null,
  bounds: null,
  rows: [],
  kept: { vehicles: [], received: {}, reserve: [], withoutReserve: [], relaxations },
});

async function madeAgain(
  { problem, options }: RunWork,
  { parentHash, earlier, reasons, dropped }: NonNullable<RunWork['again']>,
  attendance: Attendance,
): Promise<CarriedOut> {
  const from = { problem, parentHash, dropped, options };
  const who = { earlier, dropped: dropped.map(({ prisonerId }) => prisonerId) };
  const ended = await replanInWorker(problem, who, { ...options, ...attendance });
  if (ended.outcome !== 'done') return ended;
  const { result, ms } = ended;
  if (result.status !== 'found') return { outcome: 'done', ms, found: nobody(hashAgain(from, null), []) };
  const { plan, reach, difference, levels } = result;
  const rows = rowsOf(problem, {
    lines: new Map(plan.in.map(({ id, line }) => [id, line])),
    reserve: plan.reserve,
    reasonOf: reasonAgain(problem, result, reasons, dropped),
  });
  const { vehicles, received, reserve } = plan;
  const withoutReserve = withoutReserveAgain(problem, plan);
  return {
    outcome: 'done',
    ms,
    found: {
      outcome: result.certified ? 'certified' : 'uncertified',
      planHash: hashAgain(from, result),
      levels,
      bounds: null,
      rows,
      kept: { vehicles, received, reserve, withoutReserve, relaxations: [], reach, difference },
    },
  };
}
