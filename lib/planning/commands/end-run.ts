import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { solverPinned } from '../../exchanges/planner/solver-version';
import type { RunId } from '../../kernel/ids';
import { type Prisma, type Tx, transaction } from '../../platform/db';
import { moved } from '../../platform/demand';
import { countsOf } from '../outcome/counts';
import { signedHash } from '../outcome/hashes';
import type { RunStatus } from '../rules/runs';
import { findAgreementHash, findBasis } from '../store/bases';
import { saveRunPeople } from '../store/run-people';
import { type PlanRunRow, saveEnd } from '../store/runs';
import type { RunFound, RunWork } from './carry-out';

/** In whose name what runs by itself is written. */
export const planWorker = systemActor('planner');

type Run = Pick<PlanRunRow, 'id' | 'batchId' | 'kind'>;
export type End = { to: Exclude<RunStatus, 'queued' | 'working' | 'done'>; ms?: number | null; fault?: string | null };

/**
 * Writes what a run found, everybody in it and that it is done, in one transaction. Refused when it was asked to stop
 * meanwhile or somebody ended it: then nothing of it is there.
 */
export const finishRun = (run: PlanRunRow, work: RunWork, found: RunFound, ms: number) =>
  transaction(planWorker, async (tx) => {
    const scope = scopeOf(planWorker);
    const id = run.id as RunId;
    await saveRunPeople(tx, scope, id, found.rows);
    const counts = countsOf(work.problem, found.rows, found.kept.withoutReserve);
    const json = (value: object) => value as Prisma.InputJsonObject;
    const result = {
      ms,
      finishedAt: new Date(),
      solver: solverPinned.name,
      solverVersion: solverPinned.version,
      outcome: found.outcome,
      planHash: found.planHash,
      result: json({ ...found.kept, counts }),
      ...(found.levels ? { levels: found.levels, signedHash: await toSign(tx, run, found) } : {}),
      ...(found.bounds ? { bounds: found.bounds } : {}),
    };
    moved(await saveEnd(tx, scope, { id, from: 'working', to: 'done' }, result));
    const detail = { kind: run.kind, to: 'done', outcome: found.outcome, people: counts.in, hash: found.planHash };
    await recordEnd(tx, run, detail);
  });

async function toSign(tx: Tx, run: PlanRunRow, { planHash, levels }: RunFound) {
  const scope = scopeOf(planWorker);
  const basis = await findBasis(tx, scope, run.snapshotId);
  if (!basis || !levels) throw new Error('a plan has its snapshot and its levels');
  const { agreementVersionId: id } = basis;
  const hash = id ? await findAgreementHash(tx, scope, id) : null;
  if (id && !hash) throw new Error('a snapshot names an agreement there is');
  return signedHash({
    snapshot: basis.hash,
    policy: { number: basis.policyNumber, hash: basis.policyHash },
    agreement: id && hash ? { id, hash } : null,
    solver: solverPinned.name,
    solverVersion: solverPinned.version,
    options: run.options as object,
    seed: run.seed,
    levels,
    plan: planHash,
  });
}

/** Ends a run that found nothing, with why: never as "no plan possible". One that somebody ended already stays as it is. */
export const endRun = (run: Run, { to, ms = null, fault = null }: End) =>
  transaction(planWorker, (tx) => endRunIn(tx, run, { to, ms, fault }));

export async function endRunIn(tx: Tx, run: Run, { to, ms = null, fault = null }: End) {
  const found = { finishedAt: new Date(), ms, fault: fault?.slice(0, 2_000) ?? null };
  const { count } = await saveEnd(tx, scopeOf(planWorker), { id: run.id as RunId, from: 'working', to }, found);
  if (count === 1) await recordEnd(tx, run, { kind: run.kind, to });
  return count === 1;
}

const recordEnd = (tx: Tx, { id, batchId }: Run, detail: Record<string, string | number>) =>
  record(tx, planWorker, { type: 'plan.run-ended', batchId, subject: { type: 'plan-run', id }, detail });
