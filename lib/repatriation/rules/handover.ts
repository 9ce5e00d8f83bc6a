import type { handoverReasons, MemberAction, MemberStatus } from '../../exchanges/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import { type PrisonerAction, type PrisonerStatus, prisonerMoves } from '../../prisoners/rules';

type HandoverReason = (typeof handoverReasons)[number];

/** What can be recorded of a member on the day. Taking somebody off the list is planning, not recording. */
export type DayAction = Exclude<MemberAction, 'remove'>;
export const dayActions = [
  'board',
  'handOver',
  'receive',
  'establishIdentity',
  'notPresented',
  'refuse',
  'unfit',
  'substitute',
  'die',
  'correct',
] as const satisfies readonly DayAction[];

/** What may be recorded for several people at once: only the way home. Every other outcome is one person's. */
export const bulkActions = ['board', 'handOver', 'receive'] as const satisfies readonly DayAction[];
export type BulkAction = (typeof bulkActions)[number];

/** The coded reasons an outcome asks for. */
export const outcomeReasons = {
  notPresented: ['not-brought', 'medical', 'refused-by-counterpart', 'other'],
  refuse: ['declined-to-go', 'refused-by-counterpart', 'other'],
  unfit: ['medical', 'other'],
  substitute: ['wrong-person', 'replaced-by-another', 'other'],
  die: ['died-before', 'died-on-the-way'],
  correct: ['entered-by-mistake', 'wrong-person', 'other'],
} as const satisfies Partial<Record<DayAction, readonly HandoverReason[]>>;
export type ReasonedOutcome = keyof typeof outcomeReasons;

export const asksOutcomeReason = (action: DayAction): action is ReasonedOutcome => action in outcomeReasons;

export function outcomeReasonGiven(action: DayAction, reason: string | null): Decision {
  if (!asksOutcomeReason(action)) return yes;
  return (outcomeReasons[action] as readonly string[]).includes(reason ?? '') ? yes : no('needs-reason');
}

/** How an identity can be established on arrival. */
export const identityMethods = [
  'documents',
  'recognition',
  'control-questions',
  'fingerprints',
  'dna',
  'medical',
] as const;
export type IdentityMethod = (typeof identityMethods)[number];

/**
 * Where the record of a person stands while their place in a batch stands so. A death entered on the day moves nobody: a
 * person looks at the record and decides.
 */
export const recordStands: Readonly<Record<MemberStatus, PrisonerStatus | null>> = {
  listed: 'in-exchange-plan',
  boarded: 'in-transit',
  'handed-over': 'in-transit',
  received: 'returned',
  'identity-established': 'returned',
  removed: 'confirmed-captive',
  'not-presented': 'confirmed-captive',
  refused: 'confirmed-captive',
  unfit: 'confirmed-captive',
  substituted: 'confirmed-captive',
  died: null,
};

/** Those whose seat is theirs still; everybody else has left the list. */
export const keepsPlace = (status: MemberStatus): boolean =>
  ['listed', 'boarded', 'handed-over', 'received', 'identity-established'].includes(status);

const home: readonly PrisonerStatus[] = ['returned', 'reintegration', 'closed-followed'];
const journey: readonly PrisonerAction[] = ['plan', 'unplan', 'depart', 'turnBack', 'undoReturn'];

/**
 * The moves that bring a record from where it is to where the day says it stands, the shortest way; none when it is
 * there. Null when no way leads there: a record that has left captivity by another road is not dragged back.
 */
export function movesToward(from: PrisonerStatus, to: PrisonerStatus): readonly PrisonerAction[] | null {
  if (from === to || (to === 'returned' && home.includes(from))) return [];
  if (to === 'returned') return prisonerMoves[from].receive ? ['receive'] : null;
  let paths: { at: PrisonerStatus; moves: PrisonerAction[] }[] = [{ at: from, moves: [] }];
  const seen = new Set<PrisonerStatus>([from]);
  while (paths.length > 0) {
    const further = paths.flatMap(({ at, moves }) =>
      journey.flatMap((action) => {
        const next = prisonerMoves[at][action];
        if (!next || seen.has(next)) return [];
        seen.add(next);
        return [{ at: next, moves: [...moves, action] }];
      }),
    );
    const arrived = further.find(({ at }) => at === to);
    if (arrived) return arrived.moves;
    paths = further;
  }
  return null;
}

/** An outcome of the day leaves a record alone when no way leads to where it should stand; the way home must exist. */
export function recordMoves(
  from: PrisonerStatus,
  status: MemberStatus,
): Decision<{ moves: readonly PrisonerAction[] }> {
  const to = recordStands[status];
  if (to === null) return { ok: true, moves: [] };
  const moves = movesToward(from, to);
  if (moves) return { ok: true, moves };
  return keepsPlace(status) ? no('wrong-status') : { ok: true, moves: [] };
}

const minute = 60_000;
const longestLate = 30 * 24 * 60 * minute;

/** When something happened: not in the future (five minutes of a slow clock are forgiven), not more than thirty days ago. */
export const plausibleTime = (occurredAt: Date, now: Date): boolean =>
  occurredAt.getTime() <= now.getTime() + 5 * minute && occurredAt.getTime() >= now.getTime() - longestLate;

/** The numbers of the board. `open`: no outcome yet, or arrived and not yet identified. */
export function boardCounts(members: readonly { status: MemberStatus; unexpected: boolean }[]) {
  const present = members.filter(({ status }) => status !== 'removed');
  const among = (...statuses: MemberStatus[]) => present.filter(({ status }) => statuses.includes(status)).length;
  return {
    expected: present.filter(({ unexpected }) => !unexpected).length,
    unexpected: present.filter(({ unexpected }) => unexpected).length,
    arrived: among('received', 'identity-established'),
    identified: among('identity-established'),
    open: among('listed', 'boarded', 'handed-over', 'received'),
    notComing: among('not-presented', 'refused', 'unfit', 'substituted', 'died'),
  };
}
