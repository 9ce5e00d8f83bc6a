import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

/** What the other side passed a list for: whom they offer, whom they ask for, or names to be checked. */
export const purposes = ['offer', 'demand', 'check'] as const;
export type Purpose = (typeof purposes)[number];

export const listStatuses = ['uploaded', 'checking', 'ready', 'set-aside'] as const;
export type ListStatus = (typeof listStatuses)[number];
export const listActions = ['check', 'checked', 'remap', 'lookAgain', 'setAside'] as const;
export type ListAction = (typeof listActions)[number];

/**
 * The life of a list: it came; a job reads and matches its lines; people decide them. Matching that came to a standstill is
 * begun again by somebody who is here. What was set aside counts nowhere any more and stays readable; the same file may
 * then come again.
 */
export const listMoves: Moves<ListStatus, ListAction> = {
  uploaded: { check: 'checking', setAside: 'set-aside' },
  checking: { checked: 'ready', lookAgain: 'checking', setAside: 'set-aside' },
  ready: { remap: 'uploaded', lookAgain: 'checking', setAside: 'set-aside' },
  'set-aside': {},
};
export const moveList = (from: ListStatus, action: ListAction) => moveIn(listMoves, from, action);

/** The moves a person makes; `check` comes with the columns, `checked` is the job's own. */
export const personMoves = ['remap', 'lookAgain', 'setAside'] as const;
export type PersonMove = (typeof personMoves)[number];

export const asideReasons = ['replaced', 'wrong-batch', 'wrong-file', 'withdrawn-by-them', 'other'] as const;
export type AsideReason = (typeof asideReasons)[number];

/** Setting a list aside says why. */
export const reasonOfMove = (move: PersonMove, reason: AsideReason | null): Decision =>
  move !== 'setAside' || reason ? yes : no('needs-reason');

/** Columns are understood anew only while nothing was said of any line: what was said was said of these words. */
export const mayRemap = ({ decided }: { decided: number }): Decision => (decided === 0 ? yes : no('wrong-status'));

/** A batch that is over takes in no more lists and no more answers. */
const over: readonly string[] = ['handed-over', 'reconciled', 'closed', 'cancelled'];
export const takesWord = (batch: { status: string }): Decision =>
  over.includes(batch.status) ? no('wrong-status') : yes;

/** The code of a line of the agreement. */
export const agreementLineCode = /^[a-z0-9-]{1,40}$/;
