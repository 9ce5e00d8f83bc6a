import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAttach } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { Refused } from '../../kernel/refusal';
import { cleanText } from '../../kernel/text-schema';
import { reading, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { spendAttempt } from '../../platform/rate-limit';
import { machine, uploadState } from '../queries/upload-state';
import { mostBytesOfAll, pieceSize } from '../rules/kinds';
import type { FormFields, UploadState } from '../schema';
import { findAnyFile, saveSize } from '../store/attachments';
import { abandonUpload } from './abandon-upload';
import { beginFile } from './begin-file';
import { completeUpload } from './complete-upload';
import { receivePiece } from './receive-piece';

type SentForm = { fields: FormFields; name: string; bytes: AsyncIterable<Buffer> };

/**
 * A whole file in one plain form: the same as an upload in pieces, for browsers without scripts. The same form sent again
 * gives the answer of the first. A form that breaks off leaves nothing behind.
 */
export async function receiveForm(actor: Actor, { fields, name, bytes }: SentForm): Promise<UploadState> {
  must(mayAttach(actor));
  const { id } = fields;
  const before = await reading(machine, (tx) => findAnyFile(tx, scopeOf(machine), id));
  if (before) return uploadState(actor, { id });
  await spendAttempt('attachment-person', actor.id ?? '');
  await transaction(actor, (tx) => {
    const { subjectType = null, subjectId = null, ...said } = fields;
    return beginFile(tx, actor, {
      ...said,
      subjectType,
      subjectId,
      size: null,
      name: cleanText(name).slice(0, 200) || '—',
    });
  });
  try {
    const size = await receiveAll(actor, fields, bytes);
    await transaction(actor, async (tx) => moved(await saveSize(tx, scopeOf(actor), { id, size })));
  } catch (error) {
    await abandonUpload(actor, { id }).catch(() => {});
    throw error;
  }
  return completeUpload(actor, { id });
}

async function receiveAll(actor: Actor, { id }: FormFields, bytes: AsyncIterable<Buffer>): Promise<number> {
  let offset = 0;
  let waiting = Buffer.alloc(0);
  const take = async (piece: Buffer) => {
    await receivePiece(actor, { id, offset, bytes: piece });
    offset += piece.length;
  };
  for await (const chunk of bytes) {
    waiting = Buffer.concat([waiting, chunk]);
    if (offset + waiting.length > mostBytesOfAll)
      throw new Refused('too-large', { faults: [{ at: 'file', code: 'attachment-too-large' }] });
    for (; waiting.length >= pieceSize; waiting = Buffer.from(waiting.subarray(pieceSize)))
      await take(waiting.subarray(0, pieceSize));
  }
  if (waiting.length > 0) await take(waiting);
  if (offset === 0) throw new Refused('invalid', { faults: [{ at: 'file', code: 'attachment-empty' }] });
  return offset;
}
