import 'server-only';
import type { StaffActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { canonical, sha256 } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import type { BatchStatus } from '../rules';
import { afterChange } from '../rules/batch-work';
import type { ListSnapshot } from '../rules/manifest';
import type { PlaceKind } from '../rules/places';
import type { ListChange } from '../schema/lists';
import { type BatchRow, saveBatchMove } from '../store/batch';
import { saveListVersion } from '../store/lists';
import { listedMembers } from '../store/members';
import { termsOf, unapproved } from '../store/terms';

export type ListWriting = {
  change: ListChange;
  reason: string | null;
  note: string | null;
  prisonerId?: string | null;
  now: Date;
};

/**
 * Writes the next version of a list after it or its terms were changed, within the caller's transaction. A batch past its
 * draft becomes a draft again: whatever was approved or frozen belonged to the version before. Answers where it stands.
 */
export async function writeListVersion(tx: Tx, actor: StaffActor, batch: BatchRow, writing: ListWriting) {
  const scope = scopeOf(actor);
  const from = batch.status as BatchStatus;
  const { to } = must(afterChange(from));
  const batchId = batch.id as BatchId;
  const list = batch.listVersion + 1;
  await saveListOf(tx, actor, batch, writing, list);
  moved(
    await saveBatchMove(tx, scope, batch, to, {
      listVersion: list,
      updatedAt: writing.now,
      ...(from === 'draft' ? {} : unapproved),
    }),
  );
  if (from !== to)
    await record(tx, actor, {
      type: 'batch.moved',
      batchId,
      detail: { from, to, action: 'change', reason: writing.reason, list },
    });
  return { id: batchId, status: to, version: batch.version + 1 };
}

/** Keeps the list as it stands under a number, within the caller's transaction. The batch itself is not moved. */
export async function saveListOf(tx: Tx, actor: StaffActor, batch: BatchRow, writing: ListWriting, list: number) {
  const scope = scopeOf(actor);
  const batchId = batch.id as BatchId;
  const members = await listedMembers(tx, scope, batchId);
  const snapshot: ListSnapshot = {
    list,
    terms: termsOf(batch),
    members: members.map(({ prisonerId, placeKind }) => ({ prisonerId, placeKind: placeKind as PlaceKind })),
  };
  await saveListVersion(tx, scope, {
    batchId,
    change: writing.change,
    reason: writing.reason,
    note: writing.note,
    prisonerId: writing.prisonerId ?? null,
    snapshot,
    hash: sha256(canonical(snapshot)),
    createdById: actor.id,
    createdAt: writing.now,
  });
}
