import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

export const versionStatuses = ['proposed', 'adopted', 'returned', 'withdrawn', 'superseded'] as const;
export type VersionStatus = (typeof versionStatuses)[number];
export const versionActions = ['adopt', 'return', 'withdraw', 'supersede'] as const;
export type VersionAction = (typeof versionActions)[number];

/** The life of a version: proposed once, decided once. In force until another of the same agreement is adopted. */
export const versionMoves: Moves<VersionStatus, VersionAction> = {
  proposed: { adopt: 'adopted', return: 'returned', withdraw: 'withdrawn' },
  adopted: { supersede: 'superseded' },
  returned: {},
  withdrawn: {},
  superseded: {},
};
export const moveVersion = (from: VersionStatus, action: VersionAction) => moveIn(versionMoves, from, action);

type By = { readonly id: string; readonly roles: ReadonlySet<Role> };

/** A proposed version is decided by a supervisor who did not propose it. Two people, always; the database says the same. */
export function mayDecideVersion(by: By, version: { proposedById: string }): Decision {
  if (!by.roles.has('supervisor')) return no('role-missing');
  return by.id === version.proposedById ? no('second-person-needed') : yes;
}

/** A proposed version is withdrawn by whoever proposed it. */
export const mayWithdrawVersion = (by: { id: string | null }, version: { proposedById: string }): Decision =>
  by.id === version.proposedById ? yes : no('second-person-needed');
