import type { Role } from '../../access/roles';
import { type Decision, no, yes } from '../../kernel/decision';
import type { PrisonerAction, PrisonerStatus } from '../../prisoners/rules';
import { prisonerMoves } from '../../prisoners/rules';

export type DecidingRole = Extract<Role, 'analyst' | 'supervisor'>;
type Person = { readonly id: string; readonly roles: ReadonlySet<Role> };

/*
 * Who decides on a death: two people, one of them an analyst and the other a supervisor. Whoever holds both roles acts as
 * one of them. Of the two at least one recorded none of the evidence it rests on.
 */
export function mayDecideDeath(
  proposer: Person,
  decider: Person,
  recorders: ReadonlySet<string>,
): Decision<{ proposedAs: DecidingRole; decidedAs: DecidingRole }> {
  if (proposer.id === decider.id) return no('second-person-needed');
  const pair = pairOf(proposer, decider);
  if (!pair) return no('second-person-needed');
  if (recorders.has(proposer.id) && recorders.has(decider.id)) return no('second-person-needed');
  return { ok: true, ...pair };
}

function pairOf(proposer: Person, decider: Person) {
  if (proposer.roles.has('analyst') && decider.roles.has('supervisor'))
    return { proposedAs: 'analyst', decidedAs: 'supervisor' } as const;
  if (proposer.roles.has('supervisor') && decider.roles.has('analyst'))
    return { proposedAs: 'supervisor', decidedAs: 'analyst' } as const;
  return null;
}

/** A word that takes two people whoever of those entitled they are: to take back a decision, to agree that no family is known. */
export const isAnother = (first: string | null, second: string | null): Decision =>
  first !== null && first !== second ? yes : no('second-person-needed');

/** A proposal is taken back by whoever made it. */
export const isOwnProposal = (actor: { id: string | null }, row: { proposedById: string }): Decision =>
  actor.id === row.proposedById ? yes : no('not-linked');

/** The moves that bring a record to "deceased, confirmed"; a record of somebody who came home has none. */
export function movesToDeath(from: PrisonerStatus): Decision<{ moves: readonly PrisonerAction[] }> {
  if (from === 'deceased-unconfirmed') return { ok: true, moves: ['confirmDeath'] };
  return prisonerMoves[from].reportDeath ? { ok: true, moves: ['reportDeath', 'confirmDeath'] } : no('wrong-status');
}
