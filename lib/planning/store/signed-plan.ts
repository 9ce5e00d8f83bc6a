import 'server-only';
import type { Scope } from '../../access/scope';
import { hashOf } from '../../exchanges/planner/canonical';
import type { placeKinds } from '../../exchanges/planner/problem';
import type { BatchId, PrisonerId, RunId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { signedHash } from '../outcome/hashes';
import type { UsedVehicles, VehicleType } from '../rules/seating';
import type { PlanLevels, PlanReason } from '../schema/reasons';
import { findAgreementHash, findBasis, findProblem } from './bases';

type PlaceKind = (typeof placeKinds)[number];
export type Chosen = {
  readonly prisonerId: PrisonerId;
  readonly line: string;
  readonly site: string;
  readonly place: PlaceKind;
  readonly together: string | null;
  readonly reason: PlanReason;
};
type RunRow = NonNullable<Awaited<ReturnType<typeof findRun>>>;

/** A run as it is signed: what is kept of it, and the hashes as they come out now. */
export type SignedPlan = {
  readonly run: RunRow;
  readonly drawStatus: string | null;
  /** Whose secrets made its draw. */
  readonly drawnBy: readonly string[];
  readonly certified: boolean;
  readonly levels: PlanLevels | null;
  readonly bounds: PlanLevels | null;
  /** In the published order. */
  readonly chosen: readonly Chosen[];
  readonly types: readonly VehicleType[];
  readonly used: readonly UsedVehicles[];
  /** Worked out anew from what stands in the tables. */
  readonly signedHash: string;
  readonly listHash: string;
};

const whoDrew = { secrets: { select: { byId: true }, orderBy: { committedAt: 'asc' } } } as const;

const findRun = (tx: Tx, batchId: BatchId, id: RunId) =>
  tx.planRun.findFirst({ where: { id, batchId }, include: { draw: { select: { status: true, ...whoDrew } } } });

/** A run of this batch with its hashes worked out anew; null when there is none in this scope, or it has no plan. */
export async function signedPlanOf(tx: Tx, scope: Scope, batchId: BatchId, runId: RunId): Promise<SignedPlan | null> {
  if (scope.batches === 'none') return null;
  const run = await findRun(tx, batchId, runId);
  if (!run) return null;
  const basis = await basisOf(tx, scope, run.snapshotId);
  const chosen = await chosenOf(tx, runId);
  const result = (run.result ?? {}) as { vehicles?: UsedVehicles[] };
  return {
    run,
    drawStatus: run.draw?.status ?? null,
    drawnBy: drawnBy(run),
    certified: run.outcome === 'certified',
    levels: run.levels as PlanLevels | null,
    bounds: run.bounds as PlanLevels | null,
    chosen,
    types: basis.problem.vehicles,
    used: result.vehicles ?? [],
    signedHash: await hashToSign(tx, scope, run, basis),
    listHash: hashOf(chosen.map(({ prisonerId, line, site, place }) => [prisonerId, line, site, place])),
  };
}

/** Whose secrets made the draw of a run: of a trial, nobody's. */
export const drawnBy = (run: { draw: { secrets: readonly { byId: string }[] } | null }) =>
  run.draw?.secrets.map(({ byId }) => byId) ?? [];

/** Whose secrets made the draw of this run. */
export async function findDrawnBy(tx: Tx, _scope: Scope, runId: RunId): Promise<string[]> {
  const run = await tx.planRun.findUnique({ where: { id: runId }, select: { draw: { select: whoDrew } } });
  return run ? drawnBy(run) : [];
}

/** What a run stands on, its frozen problem hashed anew: a snapshot that is not what its hash says counts as none. */
async function basisOf(tx: Tx, scope: Scope, snapshotId: string) {
  const basis = await findBasis(tx, scope, snapshotId);
  const problem = await findProblem(tx, scope, snapshotId);
  if (!basis || !problem) throw new Error('a run stands on a snapshot');
  return { ...basis, problem, hash: hashOf(problem) === basis.hash ? basis.hash : '' };
}

/** What is signed, from what stands in the tables now. Must agree with what the run itself wrote when it ended. */
async function hashToSign(tx: Tx, scope: Scope, run: RunRow, basis: Awaited<ReturnType<typeof basisOf>>) {
  const { agreementVersionId: id } = basis;
  const hash = id ? await findAgreementHash(tx, scope, id) : null;
  return signedHash({
    snapshot: basis.hash,
    policy: { number: basis.policyNumber, hash: basis.policyHash },
    agreement: id ? { id, hash: hash ?? '' } : null,
    solver: run.solver ?? '',
    solverVersion: run.solverVersion ?? '',
    options: run.options as object,
    seed: run.seed,
    levels: (run.levels ?? {}) as object,
    plan: run.planHash ?? '',
  });
}

async function chosenOf(tx: Tx, runId: RunId): Promise<Chosen[]> {
  const rows = await tx.planRunPerson.findMany({
    where: { runId, chosen: true },
    orderBy: { position: 'asc' },
    select: { prisonerId: true, line: true, site: true, place: true, together: true, reason: true },
  });
  return rows.map((row) => ({
    prisonerId: row.prisonerId as PrisonerId,
    line: row.line ?? '',
    site: row.site,
    place: row.place as PlaceKind,
    together: row.together,
    reason: row.reason as PlanReason,
  }));
}

/** Why these people are not in a run, by id; who was never in its pool is missing. */
export async function reasonsOut(tx: Tx, _scope: Scope, runId: RunId, ids: readonly string[]) {
  const rows = await tx.planRunPerson.findMany({
    where: { runId, chosen: false, prisonerId: { in: [...ids] } },
    select: { prisonerId: true, reason: true },
  });
  return new Map(rows.map(({ prisonerId, reason }) => [prisonerId, reason as PlanReason]));
}

/** The reserve of a run, in its order, with the list each stands on. */
export const reserveOf = (tx: Tx, _scope: Scope, runId: RunId) =>
  tx.planRunPerson.findMany({
    where: { runId, reserveRank: { not: null } },
    orderBy: [{ reserveRank: 'asc' }, { position: 'asc' }],
    select: { prisonerId: true, line: true, site: true, place: true, reserveRank: true },
  });

/** The finished runs of a batch that could be put forward: of a revealed draw, and of this kind or parent. */
export const candidateRuns = (
  tx: Tx,
  scope: Scope,
  batchId: BatchId,
  wanted: { kinds: readonly string[]; parentRunId?: RunId },
) =>
  tx.planRun.findMany({
    where:
      scope.batches === 'none'
        ? { id: { in: [] } }
        : {
            batchId,
            kind: { in: [...wanted.kinds] },
            status: 'done',
            outcome: { in: ['certified', 'uncertified'] },
            draw: { status: 'revealed' },
            ...(wanted.parentRunId ? { parentRunId: wanted.parentRunId } : {}),
          },
    orderBy: { number: 'desc' },
    take: 20,
    select: {
      id: true,
      number: true,
      finishedAt: true,
      outcome: true,
      levels: true,
      bounds: true,
      draw: { select: whoDrew },
      _count: { select: { people: { where: { chosen: true } } } },
    },
  });
