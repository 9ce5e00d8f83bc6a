import { type Day, daysBetween } from '../../correspondence/rules/days';
import type { Ground } from '../../correspondence/rules/entries';
import { type Decision, no, yes } from '../../kernel/decision';

/** What the other side answers about a person on a batch's list. */
export const answers = ['accepted', 'refused', 'substituted', 'no-answer'] as const;
export type Answer = (typeof answers)[number];

/** Why they refuse, as they state it. A death they report is no refusal: it goes into the correspondence as what it is. */
export const refusalReasons = [
  'not-held',
  'proceedings',
  'sentence',
  'security',
  'reciprocity',
  'person-declines',
  'unfit',
  'none-stated',
  'other',
] as const;
export type RefusalOf = (typeof refusalReasons)[number];

/** The ground under which a refusal stands in the correspondence. */
export const groundOf: Record<RefusalOf, Ground> = {
  'not-held': 'other',
  proceedings: 'proceedings',
  sentence: 'proceedings',
  security: 'security',
  reciprocity: 'reciprocity',
  'person-declines': 'other',
  unfit: 'other',
  'none-stated': 'none-stated',
  other: 'other',
};

export const answerWithdrawReasons = ['entered-by-mistake', 'wrong-person', 'they-corrected', 'other'] as const;

/** What an answer must say, and must not. */
export type Said = {
  readonly answer: Answer;
  readonly reason: RefusalOf | null;
  readonly note: string | null;
  readonly substituteLine: object | null;
  readonly substituteName: string | null;
};
export type AnswerFault = { at: 'reason' | 'note' | 'substituteName'; code: string };

/** A refusal has a reason, "other" a note; a substitution names who comes instead, by a line of their list or by name, not both. */
export function faultsOf({ answer, reason, note, substituteLine, substituteName }: Said): AnswerFault[] {
  const names = [substituteLine, substituteName].filter((one) => one !== null).length;
  const faults: [boolean, AnswerFault][] = [
    [answer === 'refused' && !reason, { at: 'reason', code: 'reason-missing' }],
    [answer !== 'refused' && reason !== null, { at: 'reason', code: 'not-for-this-answer' }],
    [reason === 'other' && !note, { at: 'note', code: 'required' }],
    [answer === 'substituted' && names === 0, { at: 'substituteName', code: 'required' }],
    [answer === 'substituted' && names === 2, { at: 'substituteName', code: 'one-of-both' }],
    [answer !== 'substituted' && names > 0, { at: 'substituteName', code: 'not-for-this-answer' }],
  ];
  return faults.filter(([wrong]) => wrong).map(([, fault]) => fault);
}

/** A later answer follows the one the person had before them; of two written at once the second hears of the first. */
export const mayFollow = (latest: string | null, follows: string | null): Decision =>
  latest === follows ? yes : no('changed-meanwhile');

type Given = { readonly answer: Answer; readonly on: Day; readonly recordedAt: string; readonly withdrawn: boolean };

/** The answer that stands: of those not withdrawn the last by its own day, of one day the last that was written down. */
export const standingAnswer = <G extends Given>(given: readonly G[]): G | null =>
  [...given]
    .filter(({ withdrawn }) => !withdrawn)
    .sort((one, other) => one.on.localeCompare(other.on) || one.recordedAt.localeCompare(other.recordedAt))
    .at(-1) ?? null;

/** Days without an answer since the batch was offered; null when there is one, or when nothing was offered yet. */
export const silentFor = (standing: Pick<Given, 'answer'> | null, offeredOn: Day | null, today: Day): number | null =>
  offeredOn !== null && (standing === null || standing.answer === 'no-answer')
    ? Math.max(0, daysBetween(offeredOn, today))
    : null;

export type AnswerCounts = Record<Answer | 'waiting', number>;

/** How many of the batch's people have which answer; `waiting` have none written down. */
export function countAnswers(standing: readonly (Answer | null)[]): AnswerCounts {
  const counts: AnswerCounts = { accepted: 0, refused: 0, substituted: 0, 'no-answer': 0, waiting: 0 };
  for (const one of standing) counts[one ?? 'waiting'] += 1;
  return counts;
}
