import { type Actor, holds } from '../../access/actor';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

export const runStatuses = [
  'uploaded',
  'checking',
  'ready',
  'running',
  'paused',
  'finished',
  'cancelled',
  'undoing',
  'undone',
] as const;
export type RunStatus = (typeof runStatuses)[number];

export const runActions = [
  'check',
  'checked',
  'remap',
  'start',
  'pause',
  'resume',
  'wait',
  'finish',
  'cancel',
  'undo',
  'undone',
] as const;
export type RunAction = (typeof runActions)[number];

/**
 * The life of an import. `wait`: everything decided is in, and rows are left that nobody has decided about. What is
 * cancelled stays as far as it had come, and can be undone like what is finished; what is undone is undone for good.
 */
export const runMoves: Moves<RunStatus, RunAction> = {
  uploaded: { check: 'checking', cancel: 'cancelled' },
  checking: { checked: 'ready', cancel: 'cancelled' },
  ready: { remap: 'uploaded', start: 'running', finish: 'finished', cancel: 'cancelled' },
  running: { pause: 'paused', wait: 'ready', finish: 'finished', cancel: 'cancelled' },
  paused: { resume: 'running', cancel: 'cancelled' },
  finished: { undo: 'undoing' },
  cancelled: { undo: 'undoing' },
  undoing: { undone: 'undone' },
  undone: {},
};
export const moveRun = (from: RunStatus, action: RunAction) => moveIn(runMoves, from, action);

/** The moves a person makes; the others are made by the work itself when it comes to an end. */
export const personActions = ['remap', 'start', 'pause', 'resume', 'cancel', 'undo'] as const;
export type PersonAction = (typeof personActions)[number];

/** While one of these, a job is at work on the run. */
export const busy: readonly RunStatus[] = ['checking', 'running', 'undoing'];

/*
 * Who brings in a list: an analyst or a supervisor, because a list decides about many records at once. An administrator
 * sees no case, and a case officer opens records one at a time.
 */
export function mayImport(actor: Actor): Decision {
  if (actor.kind === 'system') return yes;
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, 'analyst', 'supervisor') ? yes : no('role-missing');
}

/** The largest file that comes by page. */
export const mostBytes = 50 * 1024 * 1024;

/** A table may be understood in another way only while nothing of it has been brought in. */
export const mayRemap = (run: { applied: number }): Decision => (run.applied === 0 ? yes : no('wrong-status'));

/** There is something to undo only when something was brought in. */
export const mayUndo = (run: { applied: number }): Decision => (run.applied > 0 ? yes : no('wrong-status'));

/** What the people of a list enter the registry as. Confirmed and dead are never among them. */
export const entryStatuses = ['reported', 'data-on-file'] as const;
export type EntryStatus = (typeof entryStatuses)[number];

/** What is known of a row before a person decides. */
export const rowStates = ['waiting', 'faulty', 'known', 'changed', 'clear', 'candidates'] as const;
export type RowState = (typeof rowStates)[number];

/** What a person says of a row: somebody new, somebody on file already, or not to be brought in. */
export const rowDecisions = ['new', 'same', 'out'] as const;
export type RowDecision = (typeof rowDecisions)[number];

export const rowOutcomes = ['created', 'added', 'unchanged', 'left-out', 'rejected', 'undone', 'held'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/*
 * Whether a row may be decided so. A row with a fault is corrected in the file; one that is here already needs no
 * decision; one that came before in other words belongs to the record it belonged to, or stays out. "The same as" names
 * a record.
 */
export function mayDecideRow(
  row: { state: RowState; outcome: RowOutcome | null },
  decision: RowDecision,
  prisonerId: string | null,
): Decision {
  if (row.outcome !== null) return no('wrong-status');
  if (row.state !== 'clear' && row.state !== 'candidates' && row.state !== 'changed') return no('wrong-status');
  if (row.state === 'changed' && decision === 'new') return no('wrong-status');
  return decision === 'same' && !prisonerId ? no('invalid') : yes;
}

/** What stands on a record that an import made, and therefore keeps the import from being undone there. */
export const holdReasons = [
  'inquiry',
  'confirmation',
  'batch',
  'claim',
  'telling',
  'merge',
  'decision',
  'share',
  'travel',
  'edited',
  'later-import',
] as const;
export type HoldReason = (typeof holdReasons)[number];

/** How a source's name is recognised when it is typed again: without regard to case, spaces and kinds of quotes. */
export const sourceKey = (source: string) =>
  source
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'«»„“”‘’`ʼ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** How the source stands beside every value that came from it. */
export const sourceLabel = (source: string) => `import: ${source}`;
