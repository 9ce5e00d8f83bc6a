import 'server-only';
import type { Actor } from '../../access/actor';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchStatus } from '../../exchanges/rules';
import type { Person } from '../../exchanges/schema/batch';
import { type BatchRow, findBatch } from '../../exchanges/store/batch';
import { hiddenPerson, peopleByIds } from '../../exchanges/store/people';
import type { BatchId, RunId, SubmissionId } from '../../kernel/ids';
import { actionsFrom } from '../../kernel/lifecycle';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import {
  mayActOnSubmission,
  mayReadSubmissions,
  maySubmitDrawn,
  maySubmitPlan,
  mayTakeStep,
  openSubmissions,
  type PlanReturnReason,
  type SubmissionKind,
  type SubmissionStatus,
  submissionMoves,
  takesSubmission,
} from '../rules/submissions';
import type { PlanLevels } from '../schema/reasons';
import type { CandidateRun, SubmissionLine, SubmissionPage } from '../schema/submissions';
import { candidateRuns, drawnBy } from '../store/signed-plan';
import {
  approversOf,
  differenceIn,
  droppedBefore,
  noteOf,
  runsShown,
  type SubmissionRow,
  signatureNote,
  standingSubmission,
  submissionsOf,
} from '../store/submissions';

/**
 * What of a batch's plan is before the approvers, what was, and what could be put forward. Names only whom an amendment
 * moves; the reading is logged.
 */
export const readSubmissions = (actor: Actor, { id }: { id: BatchId }): Promise<SubmissionPage> =>
  reading(actor, async (tx) => {
    must(mayReadSubmissions(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const rows = await submissionsOf(tx, scope, id);
    const known = await knownOf(tx, scope, rows);
    await record(tx, actor, { type: 'plan.submissions-read', batchId: id, detail: { people: known.people.size } });
    const lines = rows.map((row) => shown(actor, row, known));
    const open = lines.find(({ status }) => openSubmissions.includes(status)) ?? null;
    const kind = kindTaken(batch);
    const maySubmit = maySubmitPlan(actor).ok && kind !== null && open === null;
    return {
      kind,
      open,
      past: lines.filter((line) => line !== open),
      maySubmit,
      candidates: maySubmit ? await candidates(tx, actor, batch, kind) : [],
    };
  });

/** What this batch can take now; null when its list is under way or over. */
function kindTaken(batch: BatchRow): SubmissionKind | null {
  const standing = { ...batch, status: batch.status as BatchStatus };
  if (takesSubmission('plan', standing).ok) return 'plan';
  return takesSubmission('amendment', standing).ok ? 'amendment' : null;
}

/** What this reader could put forward: of whole plans, those in whose draw they have no part. */
async function candidates(tx: Tx, actor: Actor, batch: BatchRow, kind: SubmissionKind): Promise<CandidateRun[]> {
  const scope = scopeOf(actor);
  const batchId = batch.id as BatchId;
  const standing = kind === 'plan' ? null : await standingSubmission(tx, scope, batch.planSubmissionId ?? '');
  if (kind === 'amendment' && !standing) return [];
  const wanted = standing ? { kinds: ['replan'], parentRunId: standing.runId as RunId } : { kinds: ['plan', 'replan'] };
  const runs = await candidateRuns(tx, scope, batchId, wanted);
  const mine = runs.filter((run) => maySubmitDrawn(actor.id ?? '', kind, drawnBy(run)).ok);
  const names = await staffNames(tx, scope, mine.flatMap(drawnBy));
  return mine.map((run) => ({
    runId: run.id as RunId,
    number: run.number,
    finishedAt: run.finishedAt?.toISOString() ?? '',
    people: run._count.people,
    certified: run.outcome === 'certified',
    levels: run.levels as PlanLevels | null,
    bounds: run.bounds as PlanLevels | null,
    signers: kind === 'plan' ? namesOf(names, drawnBy(run)) : [],
  }));
}

const namesOf = (names: ReadonlyMap<string, string>, ids: readonly string[]) =>
  ids.flatMap((id) => names.get(id) ?? []);

type Known = {
  people: Map<string, Person>;
  names: Map<string, string>;
  dropped: Map<string, number>;
  runs: Map<string, Awaited<ReturnType<typeof runsShown>>[number]>;
};

async function knownOf(tx: Tx, scope: Scope, rows: readonly SubmissionRow[]): Promise<Known> {
  const changed = rows.flatMap((row) => {
    const difference = differenceIn(row);
    return difference ? [...difference.out, ...difference.in, ...difference.moved] : [];
  });
  const people = await peopleByIds(
    tx,
    scope,
    changed.map(({ prisonerId }) => prisonerId),
  );
  const runs = await runsShown(
    tx,
    scope,
    rows.map(({ runId }) => runId),
  );
  const names = await staffNames(tx, scope, [
    ...runs.flatMap(drawnBy),
    ...rows.flatMap(({ submittedById, closedById, frozenById, signatures }) => [
      submittedById,
      closedById,
      frozenById,
      ...signatures.map(({ byId }) => byId),
    ]),
  ]);
  const dropped = await droppedBefore(
    tx,
    scope,
    rows.flatMap(({ kind, runId }) => (kind === 'plan' ? [runId] : [])),
  );
  return { people, names, dropped, runs: new Map(runs.map((run) => [run.id, run])) };
}

function shown(actor: Actor, row: SubmissionRow, { people, names, runs, dropped }: Known): SubmissionLine {
  const nameOf = (user: string | null) => (user ? (names.get(user) ?? null) : null);
  const personOf = (id: string) => people.get(id) ?? hiddenPerson(id);
  const run = runs.get(row.runId);
  const difference = differenceIn(row);
  return {
    id: row.id as SubmissionId,
    kind: row.kind as SubmissionKind,
    runId: row.runId as RunId,
    runNumber: run?.number ?? 0,
    status: row.status as SubmissionStatus,
    version: row.version,
    signedHash: row.signedHash,
    certified: row.certified,
    people: row.people,
    levels: (run?.levels ?? null) as PlanLevels | null,
    bounds: (run?.bounds ?? null) as PlanLevels | null,
    note: noteOf(row),
    submittedBy: nameOf(row.submittedById),
    submittedAt: row.submittedAt.toISOString(),
    closedBy: nameOf(row.closedById),
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    frozenBy: nameOf(row.frozenById),
    frozenAt: row.frozenAt?.toISOString() ?? null,
    signatures: row.signatures.map((one) => ({
      turn: one.turn,
      decision: one.decision as 'approved' | 'returned',
      by: nameOf(one.byId),
      at: one.at.toISOString(),
      acknowledged: one.acknowledged,
      reason: one.reason as PlanReturnReason | null,
      note: signatureNote(one),
    })),
    difference: difference && {
      out: difference.out.map(({ prisonerId, ...rest }) => ({ person: personOf(prisonerId), ...rest })),
      in: difference.in.map(({ prisonerId, ...rest }) => ({ person: personOf(prisonerId), ...rest })),
      moved: difference.moved.map(({ prisonerId, ...rest }) => ({ person: personOf(prisonerId), ...rest })),
      kept: difference.kept,
    },
    dropped: dropped.get(row.runId) ?? 0,
    signers: run && row.kind === 'plan' ? namesOf(names, drawnBy(run)) : [],
    ...permitted(actor, row, run ? drawnBy(run) : []),
  };
}

function permitted(actor: Actor, row: SubmissionRow, drew: readonly string[]): Pick<SubmissionLine, 'may' | 'notMine'> {
  const approvedBy = approversOf(row);
  const standing = { submittedById: row.submittedById, approvedBy, drawnBy: row.kind === 'plan' ? drew : null };
  const open = actionsFrom(submissionMoves, row.status as SubmissionStatus).filter(
    (action) => mayTakeStep(actor, action).ok,
  );
  const may = open.filter((action) => mayActOnSubmission(actor.id ?? '', action, standing).ok);
  const approvable = open.includes('approve') && !may.includes('approve');
  if (!approvable) return { may, notMine: null };
  if (row.submittedById === actor.id) return { may, notMine: 'own' };
  return { may, notMine: approvedBy.includes(actor.id ?? '') ? 'signed-already' : 'not-drawn' };
}
