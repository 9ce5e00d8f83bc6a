import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayJoinRecords, mayReadDuplicates } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { pairOf } from '../queries/merge-pair';
import { mayDecideJoin, mayWithdrawJoin } from '../rules/merge';
import type { FactChoices } from '../rules/merge-facts';
import type { MergeDecision, MergeReceipt } from '../schema/merge';
import { findMerge, holdBoth, type MergeRow, saveAnswer } from '../store/merge';
import { aboutJoin, join, mustBeJoinable, planOf } from './merge-records';

type Asked<Body> = Body & { mergeId: MergeId };

/** A second person joins as proposed, or sends the proposal back. Joined only if neither record was changed since. */
export const decideMerge = (actor: Actor, { mergeId, ...asked }: Asked<MergeDecision>): Promise<MergeReceipt> =>
  transaction(actor, async (tx) => {
    must(mayJoinRecords(actor));
    const { staff, scope, row } = await openProposal(tx, actor, mergeId, asked.version);
    must(mayDecideJoin(staff, row));
    return asked.decision === 'join'
      ? joinAsProposed(tx, staff, row, asked.note)
      : sendBack(tx, staff, { scope, row, note: asked.note });
  });

async function joinAsProposed(tx: Tx, staff: StaffActor, row: MergeRow, note: string | null): Promise<MergeReceipt> {
  const keptId = row.keptId as PrisonerId;
  const goneId = row.goneId as PrisonerId;
  await holdBoth(tx, scopeOf(staff), [keptId, goneId]);
  const pair = await pairOf(tx, staff, { id: keptId, otherId: goneId });
  const seen = pair.chain.records.map(({ id }) => id);
  mustBeJoinable(pair, { ...row, seen });
  const choices = row.choices as { facts: FactChoices; status: PrisonerStatus };
  const { columns } = planOf(pair, choices);
  await join(tx, staff, { mergeId: row.id as MergeId, pair, facts: columns, note });
  return { id: row.id as MergeId, keptId, status: 'joined' };
}

type Sending = { scope: Scope; row: MergeRow; note: string | null };

async function sendBack(tx: Tx, staff: StaffActor, { scope, row, note }: Sending): Promise<MergeReceipt> {
  if (!note) throw new Refused('invalid', { faults: [{ at: 'note', code: 'required' }] });
  const id = row.id as MergeId;
  const keptId = row.keptId as PrisonerId;
  moved(
    await saveAnswer(tx, scope, row, {
      status: 'returned',
      decidedById: staff.id,
      decidedAt: new Date(),
      decisionNote: note,
    }),
  );
  await record(tx, staff, { ...aboutJoin('prisoner.join-returned', id, keptId), detail: { otherId: row.goneId } });
  await queue(tx, { type: 'staff.join-returned', prisonerId: keptId, userId: row.proposedById });
  return { id, keptId, status: 'returned' };
}

/** Whoever proposed takes it back. */
export const withdrawMerge = (actor: Actor, { mergeId, version }: Asked<{ version: number }>): Promise<MergeReceipt> =>
  transaction(actor, async (tx) => {
    must(mayReadDuplicates(actor));
    const { scope, row } = await openProposal(tx, actor, mergeId, version);
    must(mayWithdrawJoin(actor, row));
    moved(await saveAnswer(tx, scope, row, { status: 'withdrawn' }));
    const keptId = row.keptId as PrisonerId;
    await record(tx, actor, {
      ...aboutJoin('prisoner.join-withdrawn', mergeId, keptId),
      detail: { otherId: row.goneId },
    });
    return { id: mergeId, keptId, status: 'withdrawn' };
  });

async function openProposal(tx: Tx, actor: Actor, id: MergeId, version: number) {
  if (actor.kind !== 'staff') throw new Refused('signed-out');
  const scope = scopeOf(actor);
  const row = found(await findMerge(tx, scope, id));
  if (row.status !== 'proposed') throw new Refused('wrong-status');
  if (row.version !== version) throw new Refused('changed-meanwhile');
  return { staff: actor, scope, row };
}
