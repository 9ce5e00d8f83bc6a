import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches, mayRecordHandover } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { VersionStatus } from '../../agreements/rules/life';
import { agreementContent } from '../../agreements/schema/agreement';
import type { BatchId } from '../../kernel/ids';
import { actionsFrom } from '../../kernel/lifecycle';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { type BatchStatus, batchMoves, mayApproveBatch } from '../rules';
import { afterChange, mayMoveBatch, recordingStatuses } from '../rules/batch-work';
import { placesTaken } from '../rules/places';
import type { BatchHead } from '../schema/batch';
import { type BatchRow, findBatch, labelOf, sideOf } from '../store/batch';
import { type MemberRow, membersOf } from '../store/members';

/** What stands above every part of a batch. It names nobody on the list, so it is not logged as reading about people. */
export const readBatchHead = (actor: Actor, { id }: { id: BatchId }): Promise<BatchHead> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batch = found(await findBatch(tx, scope, id));
    return headOf(actor, batch, await membersOf(tx, scope, id));
  });

/** A batch without its people, and what this actor may do next. */
export const headOf = (actor: Actor, batch: BatchRow, members: readonly MemberRow[]): BatchHead => ({
  id: batch.id as BatchId,
  number: batchNumber(batch.number),
  name: batch.name,
  status: batch.status as BatchStatus,
  version: batch.version,
  listVersion: batch.listVersion,
  ours: sideOf(batch.ours),
  theirs: sideOf(batch.theirs),
  agreement: batch.agreement,
  agreementVersion: agreementOf(batch),
  mediator: batch.mediator,
  plannedOn: dayFromColumn(batch.plannedOn),
  place: batch.place,
  seats: batch.seats,
  stretchers: batch.stretchers,
  taken: placesTaken(members.filter(({ holdsPlace }) => holdsPlace)),
  people: members.filter(({ status }) => status !== 'removed').length,
  manifestHash: batch.manifestHash,
  may: permissionsOn(actor, batch),
});

/** Row-level security keeps the version from whoever may not read agreements. */
function agreementOf({ agreementVersion }: BatchRow): BatchHead['agreementVersion'] {
  if (!agreementVersion) return null;
  const { id, agreementId, status, content } = agreementVersion;
  const { title } = agreementContent.parse(content);
  return { id, agreementId, label: labelOf(agreementVersion), title, status: status as VersionStatus };
}

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
