import type { Role } from '../access/roles';
import { type Decision, no, yes } from '../kernel/decision';

/** A side of the conflict, or somebody who stands between the sides. */
export const partyKinds = ['power', 'mediator'] as const;
export type PartyKind = (typeof partyKinds)[number];

/** What families read about how to reach the office. Some are the same in every language. */
export const officeSettings = [
  'office.name',
  'office.phone',
  'office.email',
  'office.website',
  'office.address',
  'office.hours',
] as const;
export type OfficeSetting = (typeof officeSettings)[number];

/** The settings that are written once for all three languages. */
export const sameInEveryLanguage: readonly OfficeSetting[] = ['office.phone', 'office.email', 'office.website'];

/*
 * The house never loses its last active administrator: nobody would be left who can make another. `others` counts the
 * active administrators besides this one.
 */
export function mayChangeUser(
  before: { active: boolean; roles: readonly Role[] },
  after: { active: boolean; roles: readonly Role[] },
  others: number,
): Decision {
  const was = before.active && before.roles.includes('administrator');
  const remains = after.active && after.roles.includes('administrator');
  return was && !remains && others === 0 ? no('last-administrator') : yes;
}

/** Shorter passwords are refused; there are no rules about signs, and a long sentence is welcome. */
export const shortestPassword = 12;

/** The setting that says which of the parties this office belongs to: who owes whom what follows from it. */
export const ourPartyKey = 'house.our-party';
