import { type Actor, holds } from '../../access/actor';
import { type Decision, no, yes } from '../../kernel/decision';
import { overrideCodes, overrideKinds } from './overrides';

/** What the monthly report counts: overrides, and every other way a list came to differ from the published order. */
export const bypassKinds = ['uncertified', 'dropped', 'reserve-passed-over'] as const;
export const deviationKinds = [...overrideKinds, ...bypassKinds] as const;
export type DeviationKind = (typeof deviationKinds)[number];

/** Of an override each step is counted; a bypass is counted when it takes effect. */
export const deviationOutcomes = ['proposed', 'agreed', 'returned', 'withdrawn', 'done'] as const;
export type DeviationOutcome = (typeof deviationOutcomes)[number];

/** `proved-short`: signed although the plan is not proved best. `next-in-order`: a reserve of a better rank did not come. */
export const bypassCodes = ['proved-short', 'next-in-order'] as const;
export const deviationCodes = [...overrideCodes, ...bypassCodes] as const;

/*
 * Who reads the counts: those who plan and approve, and the auditor, to whom it is all of planning there is. It holds
 * numbers, codes and months; nobody's name, no note.
 */
export const mayReadDeviations = (actor: Actor): Decision => {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, 'planner', 'supervisor', 'auditor') ? yes : no('role-missing');
};

export type Deviation = {
  readonly month: string;
  readonly batch: number;
  readonly kind: string;
  readonly code: string;
  readonly outcome: string;
  readonly times: number;
  readonly people: number;
};

const whole = (of: readonly Deviation[]) => ({
  times: of.reduce((sum, { times }) => sum + times, 0),
  people: of.reduce((sum, { people }) => sum + people, 0),
});

/** What took effect, month by month: an override when it was agreed, a bypass when it was done. */
export function monthlyTotals(rows: readonly Deviation[]) {
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse();
  const effective = (outcome: string) => outcome === 'agreed' || outcome === 'done';
  return months.map((month) => {
    const ofMonth = rows.filter((row) => row.month === month);
    const isOverride = ({ kind }: Deviation) => (overrideKinds as readonly string[]).includes(kind);
    return {
      month,
      overrides: whole(ofMonth.filter((row) => isOverride(row) && effective(row.outcome))),
      withdrawn: whole(ofMonth.filter((row) => isOverride(row) && row.outcome === 'withdrawn')),
      bypasses: whole(ofMonth.filter((row) => !isOverride(row))),
    };
  });
}
