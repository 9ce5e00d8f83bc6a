import type { InquiryId, UserId } from '../kernel/ids';
import type { Role } from './roles';

/** A member of staff, as the session row and the role rows say at this request. */
export type StaffActor = {
  readonly kind: 'staff';
  readonly id: UserId;
  readonly name: string;
  readonly roles: ReadonlySet<Role>;
  /** Somebody else knows this password: until it is changed the person holds no role. */
  readonly mustChangePassword?: true;
};

/** A family that has shown reference and code; reaches that one inquiry. */
export type FamilyActor = { readonly kind: 'family'; readonly id: InquiryId };

/** The holder of an unfinished form; `id` is the hash of the token in the cookie. */
export type DraftActor = { readonly kind: 'draft'; readonly id: string };

/** The reference a family typed, while its code is being checked; reaches that one row. */
export type FamilyDoorActor = { readonly kind: 'family-door'; readonly id: string };

/** The sign-in check, before it is known who is there. */
export type SignInActor = { readonly kind: 'sign-in'; readonly id: null };

/** A job or a command typed by an operator of the machine; `id` names it. */
export type SystemActor = { readonly kind: 'system'; readonly id: string };

/** Anybody on the public side. */
export type PublicActor = { readonly kind: 'public'; readonly id: null };

export type Actor = StaffActor | FamilyActor | DraftActor | FamilyDoorActor | SignInActor | SystemActor | PublicActor;

export const publicActor: PublicActor = { kind: 'public', id: null };
export const signInActor: SignInActor = { kind: 'sign-in', id: null };
export const systemActor = (id: string): SystemActor => ({ kind: 'system', id });

export const holds = (actor: Actor, ...wanted: Role[]) =>
  actor.kind === 'staff' && wanted.some((role) => actor.roles.has(role));
