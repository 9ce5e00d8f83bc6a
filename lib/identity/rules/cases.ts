import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';
import type { SubjectKind } from './methods';

/** How a question of identity came up: somebody arrived, remains were received, a record on file is doubtful. */
export const caseOrigins = ['arrival', 'remains', 'record'] as const;
export type CaseOrigin = (typeof caseOrigins)[number];

export const subjectKindOf = (origin: CaseOrigin): SubjectKind => (origin === 'remains' ? 'remains' : 'living');

export const caseStatuses = ['open', 'proposed', 'established', 'closed'] as const;
export type CaseStatus = (typeof caseStatuses)[number];
export const caseActions = ['propose', 'establish', 'return', 'revoke', 'close', 'reopen'] as const;
export type CaseAction = (typeof caseActions)[number];

/** The life of a question of identity. A move missing here is forbidden; no other code decides this. */
export const caseMoves: Moves<CaseStatus, CaseAction> = {
  open: { propose: 'proposed', close: 'closed' },
  proposed: { establish: 'established', return: 'open' },
  established: { revoke: 'open' },
  closed: { reopen: 'open' },
};
export const moveCase = (from: CaseStatus, action: CaseAction) => moveIn(caseMoves, from, action);

/** Why a question of identity is laid down without an answer. Remains that nobody can name now wait: they are not closed. */
export const closeReasons = [
  'opened-by-mistake',
  'opened-twice',
  'no-longer-doubtful',
  'handed-to-another-body',
  'other',
] as const;

export const decisionStatuses = ['proposed', 'established', 'returned', 'withdrawn', 'revoked'] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];
export const decisionActions = ['establish', 'return', 'withdraw', 'revoke'] as const;
export type DecisionAction = (typeof decisionActions)[number];

export const decisionMoves: Moves<DecisionStatus, DecisionAction> = {
  proposed: { establish: 'established', return: 'returned', withdraw: 'withdrawn' },
  established: { revoke: 'revoked' },
  returned: {},
  withdrawn: {},
  revoked: {},
};
export const moveDecision = (from: DecisionStatus, action: DecisionAction) => moveIn(decisionMoves, from, action);

export const identityReturnReasons = [
  'does-not-carry',
  'wrong-person',
  'check-more',
  'custody-doubtful',
  'other',
] as const;
export const identityRevokeReasons = [
  'check-withdrawn',
  'new-evidence',
  'wrong-person',
  'recorded-by-mistake',
  'other',
] as const;

/*
 * Who may decide that an identity is established: an analyst or a supervisor who did not propose it. Two persons,
 * always; the database refuses the same person again.
 */
export function mayDecideIdentity(
  decider: { id: string | null; roles: ReadonlySet<Role> },
  proposal: { proposedById: string },
): Decision {
  if (!decider.roles.has('analyst') && !decider.roles.has('supervisor')) return no('role-missing');
  return decider.id === proposal.proposedById ? no('second-person-needed') : yes;
}

/** A proposal is withdrawn by whoever made it. */
export const mayWithdrawIdentity = (actor: { id: string | null }, proposal: { proposedById: string }): Decision =>
  actor.id === proposal.proposedById ? yes : no('second-person-needed');

/*
 * Who withdraws a check: those who weigh evidence; of DNA, whoever may accept a laboratory's result; a medical officer
 * only what they recorded themselves.
 */
export function mayWithdrawCheck(
  actor: { id: string | null; roles: ReadonlySet<Role> },
  check: { method: string; recordedById: string },
): Decision {
  const holds = (...wanted: Role[]) => wanted.some((role) => actor.roles.has(role));
  if (check.method === 'dna') return holds('analyst', 'supervisor') ? yes : no('role-missing');
  if (holds('case-officer', 'analyst', 'supervisor')) return yes;
  return holds('medical-officer') && check.recordedById === actor.id ? yes : no('role-missing');
}

/*
 * One person is not alive and dead, and does not arrive twice. The same record may be established for several remains,
 * because parts of one person come under several tags, and for nobody else beside.
 */
export function mayEstablishBeside(
  here: { kind: SubjectKind; subject: string | null },
  elsewhere: readonly { kind: SubjectKind; subject: string | null }[],
): Decision {
  const compatible = elsewhere.every(
    (other) =>
      other.kind === here.kind &&
      (here.kind === 'remains' || (other.subject !== null && other.subject === here.subject)),
  );
  return compatible ? yes : no('established-elsewhere');
}

export const sayers = [
  'self',
  'detaining-power',
  'mediator',
  'escort',
  'comrade',
  'relative',
  'staff',
  'nobody-present',
  'other',
] as const;
export const paperKinds = [
  'none',
  'passport',
  'military-id',
  'tag',
  'list',
  'capture-card',
  'letter',
  'photograph',
  'other',
] as const;
export const claimedWithdrawReasons = ['recorded-by-mistake', 'wrong-person', 'taken-back', 'other'] as const;

export const remainsConditions = [
  'complete',
  'incomplete',
  'parts',
  'decomposed',
  'burned',
  'skeletal',
  'unknown',
] as const;
