import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAttach } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AttachmentId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { must } from '../../platform/demand';
import { uploadState } from '../queries/upload-state';
import { moveAttachment, personInLog } from '../rules/life';
import type { UploadState } from '../schema';
import { type FileRow, findFile, saveMove } from '../store/attachments';
import { saveCustody } from '../store/custody';
import { checkFile } from './check-file';

/**
 * Says that every piece has been sent: the file is checked and from then on can be opened by those who may, or is
 * refused with the reason. Said twice, also at the same moment, it is checked once and both hear how it stands.
 */
export async function completeUpload(actor: Actor, { id }: { id: AttachmentId }): Promise<UploadState> {
  must(mayAttach(actor));
  const mine = await transaction(actor, (tx) => claim(tx, actor, id));
  if (mine) await checkFile(mine);
  return uploadState(actor, { id });
}

/** Takes the file for checking; null when somebody was faster. */
async function claim(tx: Tx, actor: Actor, id: AttachmentId): Promise<FileRow | null> {
  const scope = scopeOf(actor);
  const file = await findFile(tx, scope, id);
  if (file?.status !== 'receiving') return null;
  if (file.createdById !== actor.id) throw new Refused('not-found');
  if (file.size === null || file.received !== file.size)
    throw new Refused('offset-differs', { current: { received: file.received } });
  const { to } = must(moveAttachment(file.status, 'check'));
  const { count } = await saveMove(tx, scope, file, { status: to });
  if (count === 0) return null;
  const now = new Date();
  await saveCustody(tx, scope, { id, actor, kind: 'received', detail: { bytes: file.size }, at: now });
  await record(tx, actor, {
    type: 'attachment.received',
    subject: { type: 'attachment', id },
    ...personInLog(file),
    detail: { bytes: file.size, sensitivity: file.sensitivity },
  });
  return { ...file, status: to, version: file.version + 1 };
}
