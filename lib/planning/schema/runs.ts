import { z } from 'zod';
import { gateCodes } from '../../exchanges/planner/gates';
import { problemShape, tiers } from '../../exchanges/planner/problem';
import type { BatchId, DrawId, RunId, SnapshotId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { reaches, runKinds, runOutcomes, runStatuses, runSteps } from '../rules/runs';
import { levels, relaxation } from './reasons';
import { changes } from './scenarios';

export const batchPath = z.object({ id: id<BatchId>() });
export const runPath = z.object({ runId: id<RunId>() });

/** A trial, or the plan of a draw both approvers have revealed: then of the snapshot that draw was closed with. */
export const newRun = z
  .strictObject({ kind: z.enum(['trial', 'plan'], 'choose-one'), drawId: id<DrawId>().nullish() })
  .refine(({ kind, drawId }) => (kind === 'plan') === Boolean(drawId), { path: ['drawId'], message: 'required' });
export type NewRun = z.infer<typeof newRun>;

export const runReceipt = z.object({ id: id<RunId>(), number: z.number(), status: z.enum(runStatuses) });
export type RunReceipt = z.infer<typeof runReceipt>;

const words = z.string().nullable();
const count = z.number().int();

/** A run as a list shows one. `people`: how many are chosen. `cancelAsked`: it is being stopped. */
export const runLine = z.object({
  id: id<RunId>(),
  number: count,
  batchId: id<BatchId>(),
  kind: z.enum(runKinds),
  status: z.enum(runStatuses),
  step: z.enum(runSteps).nullable(),
  outcome: z.enum(runOutcomes).nullable(),
  parentId: id<RunId>().nullable(),
  parentNumber: count.nullable(),
  drawId: id<DrawId>().nullable(),
  drawNumber: count.nullable(),
  kept: z.boolean(),
  createdBy: words,
  createdAt: z.string(),
  startedAt: words,
  finishedAt: words,
  ms: count.nullable(),
  cancelAsked: z.boolean(),
  people: count.nullable(),
  levels: levels.nullable(),
  planHash: words,
});
export type RunLine = z.infer<typeof runLine>;

export const runFilter = z.strictObject({
  kind: z.enum(runKinds).optional(),
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional()
    .catch(undefined),
});
export type RunFilter = z.infer<typeof runFilter>;
/** The newest first. `after` is the number of the last line. */
export const runPage = z.object({
  runs: z.array(runLine),
  next: words,
  may: z.object({ start: z.boolean() }),
});
export type RunPage = z.infer<typeof runPage>;

/** A problem without its people and its seed: what the middle of the board is drawn from. */
export const problemTerms = problemShape.omit({ people: true, seed: true }).extend({ people: count });
export type ProblemTerms = z.infer<typeof problemTerms>;

/** How the people of a run are spread. A person with two closed gates is counted under both. */
export const runCounts = z.object({
  people: count,
  in: count,
  out: count,
  byTier: z.array(z.object({ tier: z.literal(tiers), in: count, out: count })),
  /** `able`: everybody whose gates hold and who is named on the line. */
  byLine: z.array(z.object({ line: z.string(), in: count, able: count, reserve: count, withoutReserve: count })),
  byGate: z.array(z.object({ gate: z.enum(gateCodes), people: count })),
  byGroup: z.array(
    z.object({
      key: z.string(),
      value: z.string(),
      in: count,
      able: count,
      floor: count.nullable(),
      ceiling: count.nullable(),
    }),
  ),
  bySite: z.array(z.object({ site: z.string(), seat: count, stretcher: count, isolation: count })),
});
export type RunCounts = z.infer<typeof runCounts>;

export const usedVehicles = z.object({ type: z.string(), site: z.string(), count });

export const runHead = runLine.extend({
  fault: words,
  snapshot: z.object({
    id: id<SnapshotId>(),
    hash: z.string(),
    takenBy: words,
    takenAt: z.string(),
    policyNumber: count.nullable(),
    agreementVersionId: words,
  }),
  terms: problemTerms,
  seed: z.string(),
  solver: words,
  solverVersion: words,
  options: z.object({ timeLimitMs: count, presolve: z.boolean(), compare: z.boolean() }),
  /** What approvers sign; only of a run that could be submitted as far as it went. */
  signedHash: words,
  bounds: levels.nullable(),
  counts: runCounts.nullable(),
  vehicles: z.array(usedVehicles),
  received: z.record(z.string(), count),
  /** Ways to make a plan possible, the least change first; empty where there is a plan. */
  relaxations: z.array(relaxation),
  /** How far around those who dropped out the plan was opened; only of a plan made again. */
  reach: z.enum(reaches).nullable(),
  /** What a scenario asked. */
  changes: changes.nullable(),
  submittable: z.boolean(),
  may: z.object({
    cancel: z.boolean(),
    keep: z.boolean(),
    discard: z.boolean(),
    replay: z.boolean(),
    whyNot: z.boolean(),
    replan: z.boolean(),
  }),
});
export type RunHead = z.infer<typeof runHead>;
