import { type Decision, no, yes } from '../../kernel/decision';
import type { ListStatus } from './lists';
import type { MatchStatus } from './outcome';

/**
 * What a person says of a line: it is this candidate; it is another record, found by search; it is none of those shown;
 * nobody can tell.
 */
export const lineDecisions = ['same', 'other', 'not-same', 'unknown'] as const;
export type LineDecision = (typeof lineDecisions)[number];

/** The decisions that name a record. */
export const naming: readonly LineDecision[] = ['same', 'other'];

/*
 * Whether a line may be decided so: while its list is matched and not set aside, and when the line could be read. "The
 * same" and "another record" name one. Taking a decision back (null) needs one that stands.
 */
export function mayDecideLine(
  list: { status: ListStatus },
  line: { matchStatus: MatchStatus; decision: LineDecision | null },
  decision: LineDecision | null,
  prisonerId: string | null,
): Decision {
  if (list.status !== 'ready') return no('wrong-status');
  if (line.matchStatus === 'faulty') return no('wrong-status');
  if (decision === null) return line.decision === null ? no('wrong-status') : yes;
  if (naming.includes(decision) !== (prisonerId !== null)) return no('invalid');
  return yes;
}

/** Many lines at once: only clean ones, and only as many as the person was shown. */
export const mayDecideTogether = (
  list: { status: ListStatus },
  { shown, there }: { shown: number; there: number },
): Decision => {
  if (list.status !== 'ready') return no('wrong-status');
  return shown === there && there > 0 ? yes : no('changed-meanwhile');
};
