import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches, mayReadTravel, mayRecordHandover } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { staffNames } from '../../inquiries/store/list';
import type { BatchId, MemberId } from '../../kernel/ids';
import { actionsFrom } from '../../kernel/lifecycle';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { type BatchStatus, type Blocker, batchMoves, type MemberStatus, mayApproveBatch } from '../rules';
import { afterChange, mayMoveBatch, planningStatuses, recordingStatuses } from '../rules/batch-work';
import { blockersAsOf } from '../rules/eligibility';
import { type PlaceKind, placesTaken } from '../rules/places';
import type { BatchDetail, MemberLine } from '../schema/batch';
import { approvalsOf, type BatchRow, findBatch, sideOf } from '../store/batch';
import { candidatesByIds } from '../store/candidates';
import { type MemberRow, membersOf } from '../store/members';
import { hiddenPerson, peopleByIds } from '../store/people';

/** A batch whole: terms, members and who left, approvals, and what this actor may do next. The reading is logged. */
export const readBatch = (actor: Actor, { id }: { id: BatchId }): Promise<BatchDetail> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    const members = await membersOf(tx, scope, id);
    const approvals = await approvalsOf(tx, scope, id);
    const names = await staffNames(tx, scope, [
      batch.submittedById,
      batch.approvedById,
      batch.createdById,
      ...approvals.map(({ byId }) => byId),
      ...members.flatMap(({ addedById, removedById }) => [addedById, removedById]),
    ]);
    const nameOf = (user: string | null) => (user ? (names.get(user) ?? null) : null);
    const lines = await linesOf(tx, actor, { batch, members, nameOf });
    await record(tx, actor, { type: 'batch.read', batchId: id, detail: { people: members.length } });
    return {
      ...headOf(batch, nameOf),
      taken: placesTaken(members.filter(({ holdsPlace }) => holdsPlace)),
      approvals: approvals.map(({ listNumber, decision, byId, at, note }) => ({
        list: listNumber,
        decision: decision as 'approved' | 'returned',
        by: nameOf(byId),
        at: at.toISOString(),
        note,
      })),
      members: lines.filter(({ memberStatus }) => memberStatus !== 'removed'),
      removed: lines.filter(({ memberStatus }) => memberStatus === 'removed'),
      may: permissionsOn(actor, batch),
    };
  });

type NameOf = (user: string | null) => string | null;

const headOf = (batch: BatchRow, nameOf: NameOf) => ({
  id: batch.id as BatchId,
  number: batchNumber(batch.number),
  name: batch.name,
  status: batch.status as BatchStatus,
  statusReason: batch.statusReason,
  version: batch.version,
  listVersion: batch.listVersion,
  ours: sideOf(batch.ours),
  theirs: sideOf(batch.theirs),
  agreement: batch.agreement,
  mediator: batch.mediator,
  plannedOn: dayFromColumn(batch.plannedOn),
  place: batch.place,
  seats: batch.seats,
  stretchers: batch.stretchers,
  submittedBy: nameOf(batch.submittedById),
  submittedAt: batch.submittedAt?.toISOString() ?? null,
  approvedBy: nameOf(batch.approvedById),
  approvedAt: batch.approvedAt?.toISOString() ?? null,
  frozenAt: batch.frozenAt?.toISOString() ?? null,
  manifestHash: batch.manifestHash,
  openedBy: nameOf(batch.createdById),
  openedAt: batch.createdAt.toISOString(),
  updatedAt: batch.updatedAt.toISOString(),
});

function permissionsOn(actor: Actor, batch: BatchRow) {
  const status = batch.status as BatchStatus;
  const moves = actionsFrom(batchMoves, status).filter(
    (action) => action !== 'change' && mayMoveBatch(actor, action).ok,
  );
  const approvalIsAnothers = status === 'submitted' && !mayApproveBatch(actor.id ?? '', batch).ok;
  return {
    moves: moves.filter((action) => !(approvalIsAnothers && (action === 'approve' || action === 'sendBack'))),
    approvalIsAnothers,
    change: mayMoveBatch(actor, 'change').ok && afterChange(status).ok,
    record: mayRecordHandover(actor).ok && recordingStatuses.includes(status),
  };
}

async function linesOf(
  tx: Tx,
  actor: Actor,
  { batch, members, nameOf }: { batch: BatchRow; members: readonly MemberRow[]; nameOf: NameOf },
): Promise<MemberLine[]> {
  const scope = scopeOf(actor);
  const ids = members.map(({ prisonerId }) => prisonerId);
  const people = await peopleByIds(tx, scope, ids);
  const attention = await attentionOf(tx, scope, actor, { batch, members });
  return members.map((member) => ({
    ...(people.get(member.prisonerId) ?? hiddenPerson(member.prisonerId)),
    id: member.id as MemberId,
    memberStatus: member.status as MemberStatus,
    placeKind: member.placeKind as PlaceKind,
    unexpected: member.unexpected,
    addedBy: nameOf(member.addedById),
    addedAt: member.addedAt.toISOString(),
    addReason: member.addReason,
    addNote: member.addNote,
    removedBy: nameOf(member.removedById),
    removedAt: member.removedAt?.toISOString() ?? null,
    removeReason: member.removeReason as MemberLine['removeReason'],
    removeNote: member.removeNote,
    version: member.version,
    attention: attention?.get(member.prisonerId) ?? null,
  }));
}

/** Who on the list has become ineligible; null when planning is over or this actor may not know the reasons. */
async function attentionOf(
  tx: Tx,
  scope: Scope,
  actor: Actor,
  { batch, members }: { batch: BatchRow; members: readonly MemberRow[] },
): Promise<Map<string, Blocker[]> | null> {
  if (!planningStatuses.includes(batch.status as BatchStatus) || !mayReadTravel(actor).ok) return null;
  const ids = members.filter(({ holdsPlace }) => holdsPlace).map(({ prisonerId }) => prisonerId);
  const facts = await candidatesByIds(tx, scope, ids, batch.id as BatchId);
  const now = new Date();
  return new Map(facts.map((row) => [row.id, [...blockersAsOf(row, now)]]));
}
