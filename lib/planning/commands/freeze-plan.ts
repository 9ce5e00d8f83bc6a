import 'server-only';
import { randomUUID } from 'node:crypto';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { frozenList } from '../../exchanges/commands/freeze-list';
import { saveListOf } from '../../exchanges/commands/write-list-version';
import { saveBatchMove } from '../../exchanges/store/batch';
import { candidatesByIds } from '../../exchanges/store/candidates';
import type { MemberRow } from '../../exchanges/store/members';
import { type PlanMember, saveMembers, saveSeats } from '../../exchanges/store/plan-members';
import type { BatchId, MemberId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { refusalBehind } from '../../platform/database-errors';
import type { Tx } from '../../platform/db';
import { moved } from '../../platform/demand';
import { applyMoves } from '../../prisoners/commands/move-prisoners';
import { countDeviations } from '../store/deviations';
import type { SignedPlan } from '../store/signed-plan';
import { saveSubmissionMove } from '../store/submissions';
import { membersOfPlan } from './plan-parts';
import type { Stepping } from './step-submission';

/**
 * Freezes a list from its plan: its people become members with line, site and vehicle, their records move into the exchange
 * plan, the manifest is written with its hash. All of it or nothing.
 */
export async function freezePlan(tx: Tx, stepping: Stepping, plan: SignedPlan, listed: readonly MemberRow[]) {
  const { officer, batch, row, to, now } = stepping;
  const scope = scopeOf(officer);
  const batchId = batch.id as BatchId;
  const members = membersOfPlan(plan);
  const known = new Set(listed.map(({ prisonerId }) => prisonerId));
  await saveSeats(
    tx,
    scope,
    batchId,
    members.filter(({ prisonerId }) => known.has(prisonerId)),
  );
  const added = members.filter(({ prisonerId }) => !known.has(prisonerId));
  await joinList(tx, stepping, added);
  const list = batch.listVersion + 1;
  await saveListOf(tx, officer, batch, { change: 'planned', reason: null, note: null, now }, list);
  const frozen = await frozenList(tx, officer, { ...batch, listVersion: list }, now);
  moved(await saveBatchMove(tx, scope, batch, 'frozen', { ...frozen, listVersion: list, updatedAt: now }));
  moved(await saveSubmissionMove(tx, scope, row, to, { frozenById: officer.id, frozenAt: now }));
  if (!plan.certified)
    await countDeviations(tx, scope, batch, now, [
      { kind: 'uncertified', code: 'proved-short', outcome: 'done', people: members.length },
    ]);
  await record(
    tx,
    officer,
    {
      type: 'plan.frozen',
      subject: { type: 'submission', id: row.id },
      batchId,
      detail: { hash: plan.signedHash, manifest: frozen.manifestHash, people: members.length, list },
    },
    { type: 'batch.moved', batchId, detail: { from: batch.status, to: 'frozen', action: 'plan', reason: null, list } },
  );
}

/** Puts people of a plan on the list, in the order of their record numbers: the order of the plan is nobody else's to read. */
export async function joinList(tx: Tx, { officer, batch, now }: Stepping, added: readonly PlanMember[]) {
  if (added.length === 0) return;
  const scope = scopeOf(officer);
  const batchId = batch.id as BatchId;
  const byId = new Map(added.map((member) => [member.prisonerId as string, member]));
  const inOrder = (await candidatesByIds(tx, scope, [...byId.keys()], batchId)).flatMap(({ id }) => byId.get(id) ?? []);
  await takePlaces(() =>
    saveMembers(tx, scope, inOrder, {
      batchId,
      userId: officer.id,
      now,
      ids: inOrder.map(() => randomUUID() as MemberId),
    }),
  );
  await applyMoves(tx, officer, {
    prisonerIds: inOrder.map(({ prisonerId }) => prisonerId),
    from: 'confirmed-captive',
    action: 'plan',
    now,
    source: 'batch',
    reason: 'plan',
    batchId,
  });
  await record(
    tx,
    officer,
    ...inOrder.map(({ prisonerId, placeKind }: { prisonerId: PrisonerId; placeKind: string }) => ({
      type: 'batch.member-added' as const,
      batchId,
      prisonerId,
      detail: { reason: 'plan', placeKind },
    })),
  );
}

/** The database keeps a person in one active batch, also when another list took them a moment ago. */
async function takePlaces(save: () => Promise<void>) {
  try {
    await save();
  } catch (error) {
    throw refusalBehind(error)?.reason === 'duplicate' ? new Refused('in-another-batch') : error;
  }
}
