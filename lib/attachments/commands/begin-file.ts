import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayAttach, mayOpenRecord, type Sensitivity } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttachmentId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { spendAttempt } from '../../platform/rate-limit';
import { newFileKey } from '../../platform/storage/sealed-pieces';
import { chosenStore } from '../../platform/storage/stores';
import { findAccess } from '../../prisoners/store/record';
import { type Kind, mostBytes, mostOfRecord, pieceSize } from '../rules/kinds';
import { personInLog } from '../rules/life';
import type { NewUpload, UploadState } from '../schema';
import { roomOf, saveFile } from '../store/attachments';
import { saveCustody } from '../store/custody';

/**
 * Begins an upload: what is said of the file, and a fresh key for it. No byte has come yet; pieces follow, then
 * `completeUpload`. Refused at once when it is larger than its kind may be, or the record has no room for it.
 */
export async function openUpload(actor: Actor, { declaredKind, ...asked }: NewUpload): Promise<UploadState> {
  must(mayAttach(actor));
  await spendAttempt('attachment-person', actor.id ?? '');
  mustFit(asked.size, declaredKind ?? null);
  return transaction(actor, async (tx) => {
    const id = randomUUID() as AttachmentId;
    const { subjectType = null, subjectId = null, ...said } = asked;
    await beginFile(tx, actor, { ...said, id, subjectType, subjectId });
    return { id, status: 'receiving', received: 0, size: asked.size, pieceSize };
  });
}

type Begun = {
  id: AttachmentId;
  prisonerId: PrisonerId;
  name: string;
  about: string;
  sensitivity: Sensitivity;
  size: number | null;
  subjectType: string | null;
  subjectId: string | null;
};

/** The row, its key and the first line of its custody, in the caller's transaction. */
export async function beginFile(tx: Tx, actor: Actor, file: Begun) {
  const scope = scopeOf(actor);
  must(mayAttach(actor));
  must(mayOpenRecord(actor, found(await findAccess(tx, scope, file.prisonerId))));
  const held = await roomOf(tx, scope, file.prisonerId);
  if (held.files >= mostOfRecord.files || held.bytes + (file.size ?? 0) > mostOfRecord.bytes)
    throw new Refused('no-room-left');
  const now = new Date();
  const { sealed } = newFileKey(file.id);
  await saveFile(tx, scope, { ...file, keyEnc: sealed, store: chosenStore(), createdById: actor.id ?? '', now });
  await saveCustody(tx, scope, { id: file.id, actor, kind: 'begun', at: now });
  await record(tx, actor, {
    type: 'attachment.begun',
    subject: { type: 'attachment', id: file.id },
    ...personInLog(file),
    detail: { sensitivity: file.sensitivity, bytes: file.size, about: file.subjectType },
  });
}

/** Refuses more bytes than a file of this kind may have. */
export function mustFit(bytes: number, kind: Kind | null) {
  if (kind && bytes > mostBytes[kind])
    throw new Refused('too-large', { faults: [{ at: 'file', code: 'attachment-too-large' }] });
}
