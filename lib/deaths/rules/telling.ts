import type { Role } from '../../access/roles';
import type { KinshipState } from '../../inquiries/rules';
import { type Decision, no, yes } from '../../kernel/decision';
import type { DeathNews, DeathStatus, DeathTellingStatus } from './moves';

/** Who goes with the officer. Nobody is sent alone with such news; `none` takes the arranger's reason in the plan. */
export const companions = ['psychologist', 'priest', 'medic', 'commander', 'other'] as const;
/** A death is told face to face. By telephone only where nobody can reach the family, and then with a reason in the notes. */
export const deathToldHows = ['in-person', 'telephone', 'video-call'] as const;
export const acknowledgedHows = ['signed', 'in-words', 'witnessed'] as const;
export const deathAttemptOutcomes = [
  'nobody-there',
  'moved-away',
  'asked-to-come-later',
  'not-the-right-moment',
] as const;

/** The version of the words the office gives its officers. A changed text is a later version; a sheet keeps its own. */
export const scriptVersion = 1;

/*
 * Whom the task can be given to: somebody who works here now, speaks with families and can move a record, because with
 * the last family's acknowledgement the record says it. For a sealed record a supervisor.
 */
export function mayTellDeath(
  person: { active: boolean; roles: ReadonlySet<Role> },
  record: { sealed: boolean },
): Decision {
  if (!person.active) return no('not-found');
  if (record.sealed) return person.roles.has('supervisor') ? yes : no('not-found');
  return person.roles.has('case-officer') || person.roles.has('supervisor') ? yes : no('not-found');
}

export const isSentOfficer = (actor: { id: string | null }, telling: { officerId: string }): Decision =>
  actor.id === telling.officerId ? yes : no('not-linked');

/** What of a family and its link decides whether it may hear it. */
export type Family = {
  readonly soughtId: string;
  readonly kinship: KinshipState;
  /** matched or verified */
  readonly link: string;
};

/** Why this family may not be told yet; null when nothing stands in the way. */
export const familyBlocker = ({ kinship, link }: Pick<Family, 'kinship' | 'link'>): 'kinship' | 'link' | null =>
  kinship !== 'verified' ? 'kinship' : link === 'verified' ? null : 'link';

/** A family hears it when it is known to be the family, and to seek this person. */
export const mayHear = (family: Pick<Family, 'kinship' | 'link'>): Decision => {
  const blocker = familyBlocker(family);
  if (blocker === null) return yes;
  return no(blocker === 'kinship' ? 'kinship-unverified' : 'wrong-status');
};

/** The news that is told while a decision stands so; none while its revocation is asked for. */
export function newsOf(decision: { status: DeathStatus; revokeAsked: boolean }): DeathNews | null {
  if (decision.status === 'revoked') return 'correction';
  return decision.status === 'decided' && !decision.revokeAsked ? 'death' : null;
}

type Telling = { readonly soughtId: string; readonly what: DeathNews; readonly status: DeathTellingStatus };

/** The families that have not acknowledged it yet. One that began to seek after the decision is among them. */
export const stillToTell = <One extends Pick<Family, 'soughtId'>>(
  families: readonly One[],
  tellings: readonly Telling[],
): One[] =>
  families.filter(
    ({ soughtId }) =>
      !tellings.some((one) => one.soughtId === soughtId && one.what === 'death' && one.status === 'acknowledged'),
  );

/** Those who were told a death that was taken back, and have not acknowledged the correction. */
export const toCorrect = (tellings: readonly Telling[]): string[] => [
  ...new Set(
    tellings
      .filter(({ what, status }) => what === 'death' && (status === 'told' || status === 'acknowledged'))
      .map(({ soughtId }) => soughtId)
      .filter(
        (soughtId) =>
          !tellings.some(
            (one) => one.soughtId === soughtId && one.what === 'correction' && one.status === 'acknowledged',
          ),
      ),
  ),
];

/** When the record says it: every family that seeks this person has acknowledged it, or two people agreed that there is none. */
export const isSettled = (families: readonly { acknowledged: boolean }[], noFamilyAgreed: boolean): boolean =>
  families.length === 0 ? noFamilyAgreed : families.every(({ acknowledged }) => acknowledged);

/** That nobody is to be told can be stated only where nobody seeks this person. */
export const mayStateNoFamily = (families: readonly unknown[]): Decision =>
  families.length === 0 ? yes : no('wrong-status');

/** A visit is planned for a time to come; one arranged in a hurry may have begun a quarter of an hour ago. */
export const isToCome = (plannedAt: Date, now: Date): Decision =>
  plannedAt.getTime() >= now.getTime() - 15 * 60_000 ? yes : no('invalid');
export const hasHappened = (at: Date, now: Date): Decision =>
  at.getTime() <= now.getTime() + 5 * 60_000 ? yes : no('invalid');
