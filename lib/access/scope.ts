import type { InquiryId, UserId } from '../kernel/ids';
import { type Actor, holds } from './actor';

declare const proven: unique symbol;

/**
 * Which rows an actor may see. Only `scopeOf` makes one and every store asks for one, so an unscoped read does not
 * compile. Row-level security in prisma/migrations says the same a second time.
 */
export type Scope = {
  readonly inquiries: 'all' | 'none' | { readonly only: InquiryId };
  /** Whole records. `linked`: through an inquiry this user handles. `shared`: while a share is in force. */
  readonly prisoners: 'all' | 'none' | { readonly linkedTo: UserId } | { readonly sharedWith: UserId };
  /** Names in search results, for those who must know whether a record exists. */
  readonly registry: 'all' | 'none';
  readonly sealed: boolean;
  readonly medical: boolean;
  /** Questions of identity and laboratories' answers; whose record is sealed: see `sealed`. */
  readonly identity: 'all' | 'none';
  /** Relatives who give samples, within the records of this scope. */
  readonly donors: boolean;
  readonly batches: 'all' | 'none';
  /** Agreements with their readings and what was delivered under them. */
  readonly agreements: 'all' | 'none';
  readonly tellings: 'all' | 'none' | { readonly only: InquiryId };
  /** Decisions of death. `sentTo`: those this user was sent to tell. */
  readonly deaths: 'all' | 'none' | { readonly sentTo: UserId } | { readonly toldTo: InquiryId };
  /** Papers to and from the other side; `health`: those with news of health alone. */
  readonly correspondence: 'all' | 'health' | 'none';
  /** Debriefs with what was seen. `held`: those this user holds. */
  readonly debriefs: 'all' | 'none' | { readonly held: UserId };
  /** Accounts of treatment; one's own in an open debrief besides. */
  readonly treatment: boolean;
  readonly audit: boolean;
  readonly users: boolean;
  readonly [proven]: true;
};

const nothing = {
  inquiries: 'none',
  prisoners: 'none',
  registry: 'none',
  sealed: false,
  medical: false,
  identity: 'none',
  donors: false,
  batches: 'none',
  agreements: 'none',
  tellings: 'none',
  deaths: 'none',
  correspondence: 'none',
  debriefs: 'none',
  treatment: false,
  audit: false,
  users: false,
} as const satisfies Omit<Scope, typeof proven>;

const earned = (scope: Omit<Scope, typeof proven>) => scope as Scope;

/*
 * Which rows an actor may see:
 * - a family: its own inquiry, and what an officer has already told it
 * - operator: every inquiry; names in the registry; a whole record only through an inquiry of theirs
 * - case officer, analyst, supervisor: every inquiry and record (sealed records: supervisor only)
 * - planner, medical officer: every record, no inquiry; the medical part is the medical officer's alone
 * - identity: who weighs evidence and the medical officer; an operator only the relatives who give samples
 * - deaths not acknowledged yet: analyst and supervisor; a case officer those they are sent to tell
 * - partner: the records shared with them
 * - debriefs: case officer, analyst, supervisor; a medical officer their own; accounts of treatment: a treatment officer
 * - administrator: users and settings; auditor: the log. Neither sees a case by that role.
 */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === 'system') {
    return earned({
      inquiries: 'all',
      prisoners: 'all',
      registry: 'all',
      sealed: true,
      medical: false,
      identity: 'all',
      donors: true,
      batches: 'all',
      agreements: 'all',
      tellings: 'all',
      deaths: 'all',
      correspondence: 'all',
      debriefs: 'all',
      treatment: false,
      audit: true,
      users: true,
    });
  }
  if (actor.kind === 'family')
    return earned({
      ...nothing,
      inquiries: { only: actor.id },
      tellings: { only: actor.id },
      deaths: { toldTo: actor.id },
    });
  if (actor.kind !== 'staff') return earned(nothing);
  return earned({
    inquiries: holds(actor, 'operator', 'case-officer', 'analyst', 'supervisor') ? 'all' : 'none',
    prisoners: prisonersOf(actor),
    registry: holds(actor, 'operator', 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer')
      ? 'all'
      : 'none',
    sealed: holds(actor, 'supervisor'),
    medical: holds(actor, 'medical-officer'),
    identity: holds(actor, 'case-officer', 'analyst', 'supervisor', 'medical-officer') ? 'all' : 'none',
    donors: holds(actor, 'operator', 'case-officer', 'analyst', 'supervisor', 'medical-officer'),
    batches: holds(actor, 'planner', 'supervisor', 'case-officer', 'analyst', 'medical-officer') ? 'all' : 'none',
    agreements: holds(actor, 'planner', 'supervisor') ? 'all' : 'none',
    tellings: holds(actor, 'operator', 'case-officer', 'supervisor', 'planner') ? 'all' : 'none',
    deaths: deathsOf(actor),
    correspondence: lettersOf(actor),
    debriefs: debriefsOf(actor),
    treatment: holds(actor, 'treatment-officer'),
    audit: holds(actor, 'auditor', 'supervisor'),
    users: holds(actor, 'administrator'),
  });
}

function prisonersOf(actor: Extract<Actor, { kind: 'staff' }>): Scope['prisoners'] {
  if (holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer')) return 'all';
  if (holds(actor, 'operator')) return { linkedTo: actor.id };
  if (holds(actor, 'partner')) return { sharedWith: actor.id };
  return 'none';
}

function deathsOf(actor: Extract<Actor, { kind: 'staff' }>): Scope['deaths'] {
  if (holds(actor, 'analyst', 'supervisor')) return 'all';
  return holds(actor, 'case-officer') ? { sentTo: actor.id } : 'none';
}

function lettersOf(actor: Extract<Actor, { kind: 'staff' }>): Scope['correspondence'] {
  if (holds(actor, 'case-officer', 'analyst', 'supervisor', 'planner')) return 'all';
  return holds(actor, 'medical-officer') ? 'health' : 'none';
}

function debriefsOf(actor: Extract<Actor, { kind: 'staff' }>): Scope['debriefs'] {
  if (holds(actor, 'case-officer', 'analyst', 'supervisor')) return 'all';
  return holds(actor, 'medical-officer') ? { held: actor.id } : 'none';
}
