import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { mayReadTravel } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, MemberId } from '../../kernel/ids';
import { reading, type Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { BatchStatus, Blocker, MemberStatus } from '../rules';
import { planningStatuses } from '../rules/batch-work';
import { blockersAsOf } from '../rules/eligibility';
import type { PlaceKind } from '../rules/places';
import type { BatchDetail, MemberLine } from '../schema/batch';
import { approvalsOf, type BatchRow, findBatch } from '../store/batch';
import { candidatesByIds } from '../store/candidates';
import { type MemberRow, membersOf } from '../store/members';
import { hiddenPerson, peopleByIds } from '../store/people';
import { headOf } from './read-batch-head';

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
      batch.firstApprovedById,
      batch.approvedById,
      batch.createdById,
      ...approvals.map(({ byId }) => byId),
      ...members.flatMap(({ addedById, removedById }) => [addedById, removedById]),
    ]);
    const nameOf = (user: string | null) => (user ? (names.get(user) ?? null) : null);
    const lines = await linesOf(tx, actor, { batch, members, nameOf });
    await record(tx, actor, { type: 'batch.read', batchId: id, detail: { people: members.length } });
    return {
      ...headOf(actor, batch, members),
      ...stepsOf(batch, nameOf),
      approvals: approvals.map(({ listNumber, decision, byId, at, note }) => ({
        list: listNumber,
        decision: decision as 'approved' | 'returned',
        by: nameOf(byId),
        at: at.toISOString(),
        note,
      })),
      members: lines.filter(({ memberStatus }) => memberStatus !== 'removed'),
      removed: lines.filter(({ memberStatus }) => memberStatus === 'removed'),
    };
  });

type NameOf = (user: string | null) => string | null;

/** Who took which step with the batch, and when. */
const stepsOf = (batch: BatchRow, nameOf: NameOf) => ({
  statusReason: batch.statusReason,
  submittedBy: nameOf(batch.submittedById),
  submittedAt: batch.submittedAt?.toISOString() ?? null,
  firstApprovedBy: nameOf(batch.firstApprovedById),
  firstApprovedAt: batch.firstApprovedAt?.toISOString() ?? null,
  approvedBy: nameOf(batch.approvedById),
  approvedAt: batch.approvedAt?.toISOString() ?? null,
  frozenAt: batch.frozenAt?.toISOString() ?? null,
  openedBy: nameOf(batch.createdById),
  openedAt: batch.createdAt.toISOString(),
  updatedAt: batch.updatedAt.toISOString(),
});

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
