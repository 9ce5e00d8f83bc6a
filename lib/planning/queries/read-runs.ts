import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan, mayReadPlans } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { findBatch } from '../../exchanges/store/batch';
import type { BatchId, DrawId, RunId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { RunKind, RunOutcomeCode, RunStatus, RunStep } from '../rules/runs';
import type { PlanLevels } from '../schema/reasons';
import type { RunFilter, RunLine, RunPage } from '../schema/runs';
import { type ListedRun, runsOfBatch } from '../store/runs';

const pageSize = 50;

/** The runs of a batch's plan, the newest first. They name nobody, so this is not logged as reading about people. */
export const readRuns = (actor: Actor, { id, kind, after }: RunFilter & { id: BatchId }): Promise<RunPage> =>
  reading(actor, async (tx) => {
    must(mayReadPlans(actor));
    const scope = scopeOf(actor);
    found(await findBatch(tx, scope, id));
    const before = Number(after ?? 2_000_000_000);
    const rows = await runsOfBatch(tx, scope, id, { kind, before, take: pageSize + 1 });
    const page = rows.slice(0, pageSize);
    const names = await staffNames(
      tx,
      scope,
      page.map(({ createdById }) => createdById),
    );
    return {
      runs: page.map((row) => lineOf(row, names)),
      next: rows.length > pageSize ? String(page.at(-1)?.number ?? '') : null,
      may: { start: mayPlan(actor).ok },
    };
  });

/** A run as a list shows one. */
export function lineOf(row: ListedRun, names: ReadonlyMap<string, string>): RunLine {
  const levels = row.levels as PlanLevels | null;
  return {
    id: row.id as RunId,
    number: row.number,
    batchId: row.batchId as BatchId,
    kind: row.kind as RunKind,
    status: row.status as RunStatus,
    step: row.step as RunStep | null,
    outcome: row.outcome as RunOutcomeCode | null,
    parentId: row.parentRunId as RunId | null,
    parentNumber: row.parent?.number ?? null,
    drawId: row.drawId as DrawId | null,
    drawNumber: row.draw?.number ?? null,
    kept: row.keptAt !== null,
    createdBy: names.get(row.createdById) ?? null,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
    ms: row.ms,
    cancelAsked: row.cancelAskedAt !== null,
    people: levels && peopleIn(levels),
    levels,
    planHash: row.planHash,
  };
}

const peopleIn = ({ tier0, tier1, tier2, tier3, tier4 }: PlanLevels) => tier0 + tier1 + tier2 + tier3 + tier4;
