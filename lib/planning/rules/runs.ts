import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

/*
 * A run: one making of a plan. `trial` has a provisional draw and can never be submitted; `scenario` is a question, gone
 * after a day unless it is kept; `replan` changes an earlier plan as little as can be.
 */
export const runKinds = ['plan', 'trial', 'scenario', 'replan'] as const;
export type RunKind = (typeof runKinds)[number];

/** How a run stands. Only `done` has a result; none of the others is ever "no plan possible". */
export const runStatuses = ['queued', 'working', 'done', 'failed', 'timed-out', 'cancelled', 'killed'] as const;
export type RunStatus = (typeof runStatuses)[number];
export const endedRuns: readonly RunStatus[] = ['done', 'failed', 'timed-out', 'cancelled', 'killed'];
export const openRuns: readonly RunStatus[] = ['queued', 'working'];

export const runActions = ['begin', 'finish', 'fail', 'overrun', 'cancel', 'kill'] as const;
export type RunAction = (typeof runActions)[number];

/** The life of a run. What has ended stays as it ended; the database holds the same table. */
export const planRunMoves: Moves<RunStatus, RunAction> = {
  queued: { begin: 'working', cancel: 'cancelled', fail: 'failed' },
  working: { finish: 'done', fail: 'failed', overrun: 'timed-out', cancel: 'cancelled', kill: 'killed' },
  done: {},
  failed: {},
  'timed-out': {},
  cancelled: {},
  killed: {},
};
export const movePlanRun = (from: RunStatus, action: RunAction) => moveIn(planRunMoves, from, action);

/** What a run is doing, in this order; `relaxation` only where no plan is possible. */
export const runSteps = ['levels', 'relaxation', 'reasons', 'check', 'writing'] as const;
export type RunStep = (typeof runSteps)[number];

export const runOutcomes = ['certified', 'uncertified', 'infeasible'] as const;
export type RunOutcomeCode = (typeof runOutcomes)[number];

/** How long after its last sign of life a run's worker is taken to be dead, and how often it gives one. */
export const lease = { beatMs: 1_000, deadAfterMs: 20_000 } as const;

export type History = Readonly<Record<string, { readonly planned: number; readonly dropped: number }>>;
/** What a run is worked on with; kept with it, signed with it, and the same when it is made again. */
export type RunOptions = {
  readonly timeLimitMs: number;
  readonly presolve: boolean;
  readonly compare: boolean;
  readonly history: History;
};
const timeLimits: Record<RunKind, number> = { plan: 120_000, trial: 120_000, scenario: 60_000, replan: 60_000 };
export const optionsFor = (kind: RunKind, history: History): RunOptions => ({
  timeLimitMs: timeLimits[kind],
  presolve: true,
  compare: true,
  history,
});
/** Of earlier people on each line of the set-up: how many were to go, how many of them dropped out. */
export const historyOf = (
  dropOut: Readonly<Record<string, { readonly n: number; readonly dropped: number }>>,
): History =>
  Object.fromEntries(Object.entries(dropOut).map(([line, { n, dropped }]) => [line, { planned: n, dropped }]));

/** A question is answered soon or honestly not. */
export const whyNotLimitMs = 20_000;

/** Runs that may wait or work for one batch at a time. */
export const mostOpenRuns = 10;

/** One more run of this batch may wait: the queue is no place to try every set-up there is. */
export const roomForRun = (open: number): Decision => (open < mostOpenRuns ? yes : no('too-many'));

/** Questions that may wait for one run at a time. */
export const mostOpenQuestions = 20;
export const roomForQuestion = (open: number): Decision => (open < mostOpenQuestions ? yes : no('too-many'));

/** A plan is made again, and asked about, where there is one. */
export const hasPlan = (run: { status: string; outcome: string | null }): Decision =>
  run.status === 'done' && run.outcome !== 'infeasible' ? yes : no('wrong-status');

export const isOver = (run: { status: string }): Decision =>
  (endedRuns as readonly string[]).includes(run.status) ? yes : no('wrong-status');

/**
 * Whether a run may be submitted for approval: a plan, or a plan made again, that was found, under a draw that both
 * approvers revealed and nobody voided. A trial, a scenario or a plan of a voided draw never.
 */
export function maySubmitRun(run: {
  kind: string;
  status: string;
  outcome: string | null;
  drawStatus: string | null;
}): Decision {
  if (run.kind !== 'plan' && run.kind !== 'replan') return no('only-a-trial');
  if (run.drawStatus !== 'revealed') return no('only-a-trial');
  return hasPlan(run);
}

/** Scenarios that nobody chose are gone after a day. */
export const scenarioKeptMs = 86_400_000;
/** A scenario is kept once, when it has ended with an answer. */
export function mayKeep(run: { kind: string; status: string; keptAt: Date | null }): Decision {
  if (run.kind !== 'scenario' || run.status !== 'done') return no('wrong-status');
  return run.keptAt ? no('duplicate') : yes;
}

/** A scenario is discarded when it has ended and nobody kept it, and no run was made after it. */
export const mayDiscard = (run: {
  kind: string;
  finishedAt: Date | null;
  keptAt: Date | null;
  children: number;
}): Decision =>
  run.kind === 'scenario' && run.finishedAt && !run.keptAt && run.children === 0 ? yes : no('wrong-status');

/** Why somebody on a plan no longer goes: the only ground on which a plan is changed after its approval. */
export const dropOutCodes = [
  'does-not-wish',
  'not-fit',
  'legal-hold',
  'died',
  'not-found',
  'refused-by-counterpart',
  'not-delivered',
  'already-returned',
  'other-cause',
] as const;
export type DropOutCode = (typeof dropOutCodes)[number];

export const reaches = ['swap', 'neighbourhood', 'full'] as const;
export const leavingCauses = ['dropped', 'not-eligible', 'gave-way'] as const;

export const questionKinds = ['why-not', 'replay'] as const;
export const questionStatuses = ['queued', 'working', 'answered', 'unfinished', 'failed', 'killed'] as const;
export type QuestionStatus = (typeof questionStatuses)[number];
export const questionActions = ['begin', 'answer', 'overrun', 'fail', 'kill'] as const;
export const questionMoves: Moves<QuestionStatus, (typeof questionActions)[number]> = {
  queued: { begin: 'working', fail: 'failed' },
  working: { answer: 'answered', overrun: 'unfinished', fail: 'failed', kill: 'killed' },
  answered: {},
  unfinished: {},
  failed: {},
  killed: {},
};
