import 'server-only';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { frozenList } from '../../exchanges/commands/freeze-list';
import { leaveThePlan } from '../../exchanges/commands/leave-the-plan';
import { saveListOf } from '../../exchanges/commands/write-list-version';
import { type BatchStatus, type MemberStatus, moveMember, type RemoveReason } from '../../exchanges/rules';
import { type BatchRow, saveBatchMove } from '../../exchanges/store/batch';
import { type MemberRow, saveMemberMove } from '../../exchanges/store/members';
import { saveSeats } from '../../exchanges/store/plan-members';
import type { BatchId, PrisonerId, RunId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { canonical } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { passedOver } from '../rules/amendment';
import type { DeviationKind } from '../rules/deviations';
import type { LeavingCode } from '../rules/submissions';
import { countDeviations, type NewDeviation } from '../store/deviations';
import { reasonsOut, reserveOf, type SignedPlan } from '../store/signed-plan';
import { differenceIn, type SubmissionRow, saveSubmissionMove } from '../store/submissions';
import { joinList } from './freeze-plan';
import type { Amendment } from './plan-parts';
import type { Stepping } from './step-submission';

/** A cause of leaving as the list keeps it. */
const removeReasonOf: Record<LeavingCode, RemoveReason> = {
  'does-not-wish': 'declined',
  'not-fit': 'unfit-to-travel',
  'legal-hold': 'legal-hold',
  died: 'died',
  'not-found': 'not-found',
  'refused-by-counterpart': 'refused-by-counterpart',
  'not-delivered': 'not-delivered',
  'already-returned': 'already-returned',
  'not-eligible': 'not-eligible',
  'other-cause': 'other',
};

/**
 * Applies what two people signed, and nothing else: those in the difference leave, come or sit elsewhere; the list stays
 * where it is in its life; the manifest has a further version, and the one before is kept as replaced.
 */
export async function applyAmendment(
  tx: Tx,
  stepping: Stepping,
  plan: SignedPlan,
  { listed, members, difference }: Amendment,
) {
  const { officer, batch, row, to, now } = stepping;
  const scope = scopeOf(officer);
  const batchId = batch.id as BatchId;
  // What would change now is what was signed; a list that moved meanwhile is amended by nobody unseen.
  if (canonical(differenceIn(row)) !== canonical(difference)) throw new Refused('hash-differs');
  for (const leaving of difference.out)
    await leave(tx, stepping, found(listed.find(({ prisonerId }) => prisonerId === leaving.prisonerId)), leaving.code);
  const coming = new Set<string>(difference.in.map(({ prisonerId }) => prisonerId));
  const moving = new Set<string>(difference.moved.map(({ prisonerId }) => prisonerId));
  await joinList(
    tx,
    stepping,
    members.filter(({ prisonerId }) => coming.has(prisonerId)),
  );
  await saveSeats(
    tx,
    scope,
    batchId,
    members.filter(({ prisonerId }) => moving.has(prisonerId)),
  );
  const list = batch.listVersion + 1;
  const signed = signersOf(row);
  await saveListOf(tx, officer, batch, { change: 'amended', reason: null, note: null, now }, list);
  const frozen = await frozenList(tx, officer, { ...batch, ...signed, listVersion: list } as BatchRow, now);
  const columns = { ...signed, ...frozen, listVersion: list, updatedAt: now };
  moved(await saveBatchMove(tx, scope, batch, batch.status as BatchStatus, columns));
  await countDeviations(tx, scope, batch, now, await bypasses(tx, stepping, plan, difference));
  moved(await saveSubmissionMove(tx, scope, row, to, { frozenById: officer.id, frozenAt: now }));
  await record(tx, officer, {
    type: 'plan.amended',
    subject: { type: 'submission', id: row.id },
    batchId,
    detail: {
      hash: plan.signedHash,
      manifest: frozen.manifestHash,
      out: difference.out.length,
      in: difference.in.length,
      moved: difference.moved.length,
      list,
    },
  });
}

/** Who answers for the list from now on: those who signed the amendment. Who signed before stands with their signatures. */
function signersOf(row: SubmissionRow) {
  const turn = (n: number) => found(row.signatures.find((one) => one.turn === n));
  const [first, second] = [turn(1), turn(2)];
  return {
    submittedById: row.submittedById,
    submittedAt: row.submittedAt,
    firstApprovedById: first.byId,
    firstApprovedAt: first.at,
    approvedById: second.byId,
    approvedAt: second.at,
  };
}

async function leave(tx: Tx, { officer, batch, now }: Stepping, member: MemberRow, code: LeavingCode) {
  const reason = removeReasonOf[code];
  const batchId = batch.id as BatchId;
  const prisonerId = member.prisonerId as PrisonerId;
  const { to } = must(moveMember(member.status as MemberStatus, 'remove'));
  moved(
    await saveMemberMove(tx, scopeOf(officer), member, to, {
      holdsPlace: false,
      removedById: officer.id,
      removedAt: now,
      removeReason: reason,
    }),
  );
  await leaveThePlan(tx, officer, { prisonerId, batchId, reason, now });
  await record(tx, officer, { type: 'batch.member-removed', batchId, prisonerId, detail: { reason, code } });
}

/** What the report counts of an amendment: who left, by cause; who was passed over on the reserve; a plan not proved best. */
async function bypasses(
  tx: Tx,
  { officer, row }: Stepping,
  plan: SignedPlan,
  difference: Amendment['difference'],
): Promise<NewDeviation[]> {
  const scope = scopeOf(officer);
  const done = (kind: DeviationKind, code: string, people: number) => ({
    kind,
    code,
    outcome: 'done' as const,
    people,
  });
  const codes = [...new Set(difference.out.map(({ code }) => code))];
  const places = new Map(plan.chosen.map((one) => [one.prisonerId, one]));
  const incoming = difference.in.flatMap(({ prisonerId, rank }) => {
    const one = places.get(prisonerId);
    return one ? [{ ...one, rank }] : [];
  });
  const reserve = await reserveOf(tx, scope, (plan.run.parentRunId ?? row.runId) as RunId);
  const reasons = await reasonsOut(
    tx,
    scope,
    plan.run.id as RunId,
    reserve.map(({ prisonerId }) => prisonerId),
  );
  const free = (code: string | undefined) => code !== undefined && !['gate', 'dropped', 'pinned-out'].includes(code);
  const cannot = new Set(reserve.map(({ prisonerId }) => prisonerId).filter((id) => !free(reasons.get(id)?.code)));
  return [
    ...codes.map((code) => done('dropped', code, difference.out.filter((one) => one.code === code).length)),
    done('reserve-passed-over', 'next-in-order', passedOver(incoming, reserve, cannot).length),
    ...(plan.certified ? [] : [done('uncertified', 'proved-short', difference.in.length)]),
  ];
}
