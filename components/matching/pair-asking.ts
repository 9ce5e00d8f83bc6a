import { mayLinkAt } from '@/lib/inquiries/rules';
import type { Verdict } from '@/lib/matching/rules';
import type { PairLine } from '@/lib/matching/schema/pairs';

/** Whether a pair waits for this reader's decision. */
export const isWaiting = ({ may, status }: PairLine) => may.decide && (status === 'open' || status === 'contested');

/** What keeps "the same" from being said of a pair now; null when nothing does. */
export function hindrance({ sought, first }: PairLine): 'accept' | 'linkedTo' | null {
  if (!sought) return null;
  if (sought.linkStatus !== 'none') return sought.linkedTo === first.id ? null : 'linkedTo';
  return mayLinkAt(sought.inquiryStatus).ok ? null : 'accept';
}

/** Why a decided pair is put to somebody: two decisions, a decision and a link, or a decision and the score. */
export function contestedBy({ opposed, verdict, sought, first }: PairLine): 'opposed' | 'linked' | Verdict | null {
  if (opposed) return 'opposed';
  return verdict === 'not-same' && sought?.linkedTo === first.id ? 'linked' : verdict;
}

/** Saying no to an open pair is done at once and can be undone; everything that moves a link or a decision is asked about first. */
export const isAskedFirst = ({ status, sought, first }: PairLine, verdict: Verdict) =>
  verdict === 'same' || status !== 'open' || sought?.linkedTo === first.id;
