import { type Actor, holds, type StaffActor } from '../../access/actor';
import { type Decision, no, yes } from '../../kernel/decision';
import type { BatchAction, BatchStatus } from '../rules';
import { moveBatch } from '../rules';

const plans = ['planner'] as const;
const approves = ['supervisor'] as const;
const either = ['planner', 'supervisor'] as const;

/*
 * Who makes which move of a batch: the planner plans and carries it through; the supervisor approves and sends back;
 * stopping, resuming and the day itself are either's.
 */
const workers: Record<BatchAction, readonly ('planner' | 'supervisor')[]> = {
  submit: plans,
  sendBack: approves,
  approve: approves,
  change: plans,
  freeze: either,
  offer: plans,
  agree: plans,
  schedule: plans,
  begin: either,
  finish: either,
  reconcile: either,
  close: either,
  suspend: either,
  resume: either,
  cancel: either,
};

export function mayMoveBatch(actor: Actor, action: BatchAction): Decision {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, ...workers[action]) ? yes : no('role-missing');
}

/** The actor as the member of staff whose name stands on what is written. */
export const memberOfStaff = (actor: Actor): Decision<{ officer: StaffActor }> =>
  actor.kind === 'staff' ? { ok: true, officer: actor } : no('signed-out');

/** A list that comes from a plan is approved, sent back and frozen with the plan, under its hash, and not by itself. */
const withThePlan: readonly BatchAction[] = ['approve', 'sendBack', 'freeze'];
export const movesAlone = (action: BatchAction, batch: { planSubmissionId: string | null }): Decision =>
  batch.planSubmissionId !== null && withThePlan.includes(action) ? no('signed-with-plan') : yes;

/** The coded reasons of the moves that need one. */
export const batchReasons = {
  sendBack: ['list-incomplete', 'facts-outdated', 'terms-unclear', 'not-agreed', 'other'],
  change: [
    'date-moved',
    'place-moved',
    'capacity-changed',
    'agreement-changed',
    'counterpart-asked',
    'corrected',
    'other',
  ],
  suspend: ['talks-paused', 'unsafe', 'counterpart-asked', 'other'],
  cancel: ['talks-failed', 'refused-by-counterpart', 'unsafe', 'replaced', 'opened-by-mistake', 'other'],
} as const satisfies Partial<Record<BatchAction, readonly string[]>>;
export type ReasonedAction = keyof typeof batchReasons;
export type BatchReason = (typeof batchReasons)[ReasonedAction][number];
export const allBatchReasons = [...new Set<BatchReason>(Object.values(batchReasons).flat())];

export const asksReason = (action: BatchAction): action is ReasonedAction => action in batchReasons;

/** A move that takes something back or stops something says why, with a code of its own list. */
export function reasonGiven(action: BatchAction, reason: string | null | undefined): Decision {
  if (!asksReason(action)) return yes;
  return (batchReasons[action] as readonly string[]).includes(reason ?? '') ? yes : no('needs-reason');
}

/** Moves nothing leads back from: the screen says who is affected and asks for the batch's number. */
export const irreversible: readonly BatchAction[] = ['begin', 'finish', 'reconcile', 'close', 'cancel'];

/** Moves that carry a list forward and so demand that everybody on it is still eligible. */
export const needsFitList: readonly BatchAction[] = ['submit', 'approve', 'freeze'];

/**
 * Where a change to the list or the terms leaves a batch: a draft stays one; past that it becomes a draft again and needs
 * approval anew. From the day's beginning on, and while suspended, nothing is changed.
 */
export const afterChange = (status: BatchStatus): Decision<{ to: BatchStatus }> =>
  status === 'draft' ? { ok: true, to: 'draft' } : moveBatch(status, 'change');

/** Statuses in which the manifest stands. */
export const frozenStatuses: readonly BatchStatus[] = [
  'frozen',
  'offered',
  'agreed',
  'scheduled',
  'in-progress',
  'handed-over',
  'reconciled',
  'closed',
];
/** Statuses in which the events of the day are recorded. */
export const recordingStatuses: readonly BatchStatus[] = ['in-progress', 'handed-over'];
/** Statuses in which planning still goes on, so that whoever became ineligible needs attention. */
export const planningStatuses: readonly BatchStatus[] = [
  'draft',
  'submitted',
  'first-approved',
  'approved',
  'frozen',
  'offered',
  'agreed',
  'scheduled',
];
/** Batches that are over. */
export const endedStatuses: readonly BatchStatus[] = ['closed', 'cancelled'];
