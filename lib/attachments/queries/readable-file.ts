import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadAttachment } from '../../access/rules';
import type { Scope } from '../../access/scope';
import type { AttachmentId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findAccess } from '../../prisoners/store/record';
import { isComplete } from '../rules/life';
import { type FileRow, findFile } from '../store/attachments';

/** A file this person may read, whatever has become of it; hidden and missing are the same refusal. */
export async function readableFile(tx: Tx, scope: Scope, actor: Actor, id: AttachmentId): Promise<FileRow> {
  const file = found(await findFile(tx, scope, id));
  const access = found(await findAccess(tx, scope, file.prisonerId));
  must(mayReadAttachment(actor, { ...file, complete: isComplete(file.status) }, access));
  return file;
}
