import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import { contradicts, type Verdict, type Weight } from '../../matching/rules';
import type { Score } from '../../names/score';

export const candidateStatuses = ['open', 'decided', 'contested', 'gone'] as const;
export type CandidateStatus = (typeof candidateStatuses)[number];
export const candidateActions = ['decide', 'withdraw', 'contest', 'settle', 'vanish', 'find'] as const;
export type CandidateAction = (typeof candidateActions)[number];

/**
 * The life of a candidate for a sighting. A person decides and withdraws; the score alone finds, lets vanish, contests what
 * was decided and settles when it agrees again.
 */
export const candidateMoves: Moves<CandidateStatus, CandidateAction> = {
  open: { decide: 'decided', vanish: 'gone' },
  decided: { decide: 'decided', withdraw: 'open', contest: 'contested' },
  contested: { decide: 'decided', withdraw: 'open', settle: 'decided' },
  gone: { find: 'open', decide: 'decided' },
};
export const moveCandidate = (from: CandidateStatus, action: CandidateAction) => moveIn(candidateMoves, from, action);

/**
 * A candidate is kept from "weak" up: what a returnee remembers is often a first name and a place, which is never more
 * than weak, and a person still wants to look. The list begins with what is strong.
 */
export const isOffered = ({ band }: Pick<Score, 'band'>) => band !== 'none';

/** So many of the best are kept of one search. */
export const mostKept = 20;

type Decided = Weight & { readonly verdict: Verdict };

/** What a new score does to a candidate: the move it makes, or null to stay. `comparable`: both sides are still there. */
export function onScore(
  { status, decided }: { status: CandidateStatus; decided: Decided | null },
  now: Weight,
  comparable: boolean,
): CandidateAction | null {
  const offered = comparable && isOffered(now);
  if (status === 'open') return offered ? null : 'vanish';
  if (status === 'gone') return offered ? 'find' : null;
  if (!decided || !comparable) return null;
  const against = contradicts(decided, now);
  if (status === 'decided') return against ? 'contest' : null;
  return against ? null : 'settle';
}

/** That a sighting is of somebody on file is said by attaching it, which asks for more; only of an inquiry it is just said. */
export const isSaidByAttaching = (of: 'record' | 'inquiry', verdict: Verdict) => of === 'record' && verdict === 'same';

/** Why a decision about a candidate is taken back: "other" says nothing, so it needs a note. */
export const withdrawReasons = ['slip', 'new-facts', 'other'] as const;
export type WithdrawReason = (typeof withdrawReasons)[number];
export const mayWithdrawWith = (reason: WithdrawReason, note: string | null): Decision =>
  reason === 'other' && !note ? no('needs-reason') : yes;
