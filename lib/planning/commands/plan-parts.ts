import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { mustBeEligible } from '../../exchanges/commands/demand-of-list';
import { carries, type PlaceKind, placesTaken } from '../../exchanges/rules/places';
import type { BatchRow } from '../../exchanges/store/batch';
import { listedMembers, type MemberRow } from '../../exchanges/store/members';
import type { PlanMember } from '../../exchanges/store/plan-members';
import type { BatchId, PrisonerId, RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { amendmentOf, causeOfLeaving } from '../rules/amendment';
import { maySubmitRun } from '../rules/runs';
import { seat } from '../rules/seating';
import { everybodyHasACause, isSame } from '../rules/submissions';
import { keptDifference } from '../schema/submissions';
import { keepDrawOf } from '../store/draws';
import { reasonsOut, type SignedPlan, signedPlanOf } from '../store/signed-plan';

/**
 * A run with its hashes worked out anew, which must be what was kept and, where something was submitted, what that was. Asked
 * anew each time too: whether it may be put forward at all. A draw can be voided after its plan was submitted.
 */
export async function planToSign(
  tx: Tx,
  officer: StaffActor,
  batchId: BatchId,
  runId: RunId,
  submitted?: { signedHash: string; listHash: string },
): Promise<SignedPlan> {
  await keepDrawOf(tx, scopeOf(officer), runId);
  const plan = found(await signedPlanOf(tx, scopeOf(officer), batchId, runId));
  must(maySubmitRun({ ...plan.run, drawStatus: plan.drawStatus }));
  if (plan.run.signedHash !== null) must(isSame(plan.run.signedHash, plan.signedHash));
  if (submitted) {
    must(isSame(submitted.signedHash, plan.signedHash));
    must(isSame(submitted.listHash, plan.listHash));
  }
  return plan;
}

/**
 * The place a list and its papers give somebody. Whoever needs to be apart has a seat there: the papers go to both sides and
 * to the mediator, and "isolation" would tell them of an infection. Which vehicle has such a place decides the seating; that
 * the person needs it, the sealed annex says to the doctor who receives.
 */
const kindOf = (place: string): PlaceKind => (place === 'stretcher' ? 'stretcher' : 'seat');

/** The people of a plan as members, each in a vehicle of their site. `held`: who sits where already, and stays if they can. */
export function membersOfPlan(plan: SignedPlan, held?: ReadonlyMap<string, string>): PlanMember[] {
  const riders = plan.chosen.map(({ prisonerId, site, place, together }) => ({
    id: prisonerId,
    site,
    place,
    together,
  }));
  const seats = seat(riders, { types: plan.types, used: plan.used }, held);
  return plan.chosen.map(({ prisonerId, line, site, place }) => ({
    prisonerId,
    placeKind: kindOf(place),
    line,
    site,
    vehicle: seats.get(prisonerId) ?? null,
  }));
}

/** A whole plan fits the batch: its places carry it, nobody is on the list whom it leaves out, all are eligible now. */
export async function mustFill(tx: Tx, officer: StaffActor, batch: BatchRow, plan: SignedPlan, now: Date) {
  const batchId = batch.id as BatchId;
  const chosen = new Set<string>(plan.chosen.map(({ prisonerId }) => prisonerId));
  const listed = await listedMembers(tx, scopeOf(officer), batchId);
  const others = listed.filter(({ prisonerId }) => !chosen.has(prisonerId)).map(({ prisonerId }) => ({ prisonerId }));
  if (others.length > 0) throw new Refused('list-differs', { current: { others } });
  mustCarry(
    batch,
    plan.chosen.map(({ place }) => kindOf(place)),
  );
  await mustBeEligible(tx, officer, { batchId, ids: [...chosen], now });
  return listed;
}

export const mustCarry = (batch: BatchRow, kinds: readonly PlaceKind[]) =>
  must(
    carries({ seat: batch.seats, stretcher: batch.stretchers }, placesTaken(kinds.map((placeKind) => ({ placeKind })))),
  );

export type Amendment = Awaited<ReturnType<typeof amendment>>;

/**
 * What a plan made again changes of the list as it stands. Whoever leaves has a coded cause, whoever comes is eligible now,
 * and the places of the batch carry the list as it will be.
 */
export async function amendment(tx: Tx, officer: StaffActor, batch: BatchRow, plan: SignedPlan, now: Date) {
  const scope = scopeOf(officer);
  const batchId = batch.id as BatchId;
  const listed = await listedMembers(tx, scope, batchId);
  const members = membersOfPlan(plan, vehiclesHeld(listed));
  const reasons = await reasonsOut(
    tx,
    scope,
    plan.run.id as RunId,
    listed.map(({ prisonerId }) => prisonerId),
  );
  const entered = new Map(plan.chosen.map(({ prisonerId, reason }) => [prisonerId, reason]));
  const difference = amendmentOf(
    listed.map((row) => ({ ...row, prisonerId: row.prisonerId as PrisonerId })),
    members,
    {
      causeOf: (id) => causeOfLeaving(reasons.get(id)),
      rankOf: (id) => {
        const reason = entered.get(id);
        return reason?.code === 'stepped-in' ? reason.rank : null;
      },
    },
  );
  must(everybodyHasACause(difference.out));
  mustCarry(
    batch,
    members.map(({ placeKind }) => placeKind),
  );
  if (difference.in.length > 0)
    await mustBeEligible(tx, officer, { batchId, ids: difference.in.map(({ prisonerId }) => prisonerId), now });
  return { listed, members, difference: keptDifference.parse(difference) };
}

const vehiclesHeld = (listed: readonly MemberRow[]) =>
  new Map(listed.flatMap(({ prisonerId, vehicle }) => (vehicle === null ? [] : [[prisonerId, vehicle] as const])));
