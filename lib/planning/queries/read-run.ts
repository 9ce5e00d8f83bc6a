import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan, mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { RunId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { KeptResult } from '../outcome/kept';
import {
  hasPlan,
  mayDiscard,
  mayKeep,
  maySubmitRun,
  movePlanRun,
  type RunOptions,
  type RunStatus,
} from '../rules/runs';
import type { PlanLevels } from '../schema/reasons';
import type { RunHead } from '../schema/runs';
import type { Changes } from '../schema/scenarios';
import { findBasis, findTerms } from '../store/bases';
import { findPlanRun, type PlanRunRow } from '../store/runs';
import { lineOf } from './read-runs';

/**
 * A run, how far it is, and what it found as numbers: levels, bounds, lines, vehicles, what would have to give way. It names
 * nobody, and may be asked for every second while the run is worked on.
 */
export const readRun = (actor: Actor, { runId }: { runId: RunId }): Promise<RunHead> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    const run = found(await findPlanRun(tx, scope, runId));
    const basis = found(await findBasis(tx, scope, run.snapshotId));
    const terms = found(await findTerms(tx, scope, run.snapshotId));
    const names = await staffNames(tx, scope, [run.createdById, basis.takenById]);
    const { id, hash, takenById, takenAt, policyNumber, agreementVersionId } = basis;
    const takenBy = names.get(takenById) ?? null;
    return {
      ...lineOf(run, names),
      ...foundBy(run),
      fault: run.fault,
      snapshot: { id, hash, takenBy, takenAt: takenAt.toISOString(), policyNumber, agreementVersionId },
      terms,
      seed: run.seed,
      solver: run.solver,
      solverVersion: run.solverVersion,
      options: run.options as RunOptions,
      signedHash: run.signedHash,
      bounds: run.bounds as PlanLevels | null,
      changes: run.kind === 'scenario' ? (run.changes as Changes) : null,
      submittable: maySubmitRun({ ...run, drawStatus: run.draw?.status ?? null }).ok,
      may: permissionsOn(actor, run),
    };
  });

function foundBy(run: PlanRunRow) {
  const result = run.result as KeptResult | null;
  return {
    counts: result && run.outcome !== 'infeasible' ? result.counts : null,
    vehicles: result ? [...result.vehicles] : [],
    received: result ? { ...result.received } : {},
    relaxations: result ? [...result.relaxations] : [],
    reach: result?.reach ?? null,
  };
}

function permissionsOn(actor: Actor, run: PlanRunRow): RunHead['may'] {
  const plans = mayPlan(actor).ok;
  return {
    cancel: plans && !run.cancelAskedAt && movePlanRun(run.status as RunStatus, 'cancel').ok,
    keep: plans && mayKeep(run).ok,
    discard: plans && mayDiscard({ ...run, children: run._count.children }).ok,
    replay: run.status === 'done',
    whyNot: run.status === 'done' && run.kind !== 'replan',
    replan: plans && run.kind !== 'scenario' && hasPlan(run).ok,
  };
}
