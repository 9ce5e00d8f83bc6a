import { type Actor, holds } from '../../access/actor';
import { type Decision, no, yes } from '../../kernel/decision';
import { type Moves, moveIn } from '../../kernel/lifecycle';

/** What an override does to a plan: set somebody in, keep somebody out, or let people go only together. */
export const overrideKinds = ['pin-in', 'pin-out', 'together'] as const;
export type OverrideKind = (typeof overrideKinds)[number];

/** Why the published order is departed from. `other-specify` says it in words; the words stay with those who plan. */
export const overrideCodes = [
  'operational',
  'medical-urgency',
  'counterpart-demand',
  'safety',
  'other-specify',
] as const;
export type OverrideCode = (typeof overrideCodes)[number];

export const overrideStatuses = ['proposed', 'agreed', 'returned', 'withdrawn'] as const;
export type OverrideStatus = (typeof overrideStatuses)[number];
export const overrideActions = ['agree', 'return', 'withdraw'] as const;
export type OverrideAction = (typeof overrideActions)[number];

/** The life of an override. Only `agreed` has any effect on a plan; what is taken back is proposed anew, never edited. */
export const overrideMoves: Moves<OverrideStatus, OverrideAction> = {
  proposed: { agree: 'agreed', return: 'returned', withdraw: 'withdrawn' },
  agreed: { withdraw: 'withdrawn' },
  returned: {},
  withdrawn: {},
};
export const moveOverride = (from: OverrideStatus, action: OverrideAction) => moveIn(overrideMoves, from, action);

/** Each step but agreeing says why. */
export const overrideAsksReason = (action: OverrideAction) => action !== 'agree';

/*
 * Who overrides the order of a plan: proposed by a planner or a supervisor, agreed or returned by another of them. Nobody
 * else knows of it: it says of a person that somebody wanted them on a list, or off it.
 */
export const mayOverride = (actor: Actor): Decision => {
  if (actor.kind !== 'staff') return no('signed-out');
  return holds(actor, 'planner', 'supervisor') ? yes : no('role-missing');
};

type Standing = { readonly proposedById: string; readonly status: OverrideStatus };

/*
 * - agreed, and returned, by somebody other than who proposed it
 * - taken back before that by whoever proposed it
 * - taken back afterwards, with a reason, by either role: an exception is ended more easily than it is made
 */
export function mayActOnOverride(userId: string, action: OverrideAction, override: Standing): Decision {
  const own = override.proposedById === userId;
  if (action !== 'withdraw') return own ? no('second-person-needed') : yes;
  return override.status === 'proposed' && !own ? no('second-person-needed') : yes;
}

type Content = { readonly kind: OverrideKind; readonly prisonerIds: readonly string[] };

/** Agreed overrides of one batch cannot say two things of one person, nor put them in two sets that go together. */
export function collides(one: Content, others: readonly Content[]): Decision {
  const shared = (other: Content) => other.prisonerIds.some((id) => one.prisonerIds.includes(id));
  const pins = (kind: OverrideKind) => kind !== 'together';
  const against = others.some((other) => {
    if (!shared(other)) return false;
    return pins(one.kind) === pins(other.kind);
  });
  if (against) return no('overrides-collide');
  return splitsASet([one, ...others]) ? no('overrides-collide') : yes;
}

/** Somebody set in and somebody kept out of people who go only together. */
function splitsASet(all: readonly Content[]): boolean {
  const pinned = (kind: OverrideKind) =>
    new Set(all.filter((one) => one.kind === kind).flatMap(({ prisonerIds }) => prisonerIds));
  const [into, out] = [pinned('pin-in'), pinned('pin-out')];
  return all
    .filter(({ kind }) => kind === 'together')
    .some(({ prisonerIds }) => prisonerIds.some((id) => into.has(id)) && prisonerIds.some((id) => out.has(id)));
}
