import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { recordNumber } from '../../kernel/numerals';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { log } from '../../platform/log';
import { fileEnding, mediaType } from '../rules/kinds';
import { canBeOpened, personInLog } from '../rules/life';
import type { AttachmentPath } from '../schema';
import type { FileRow } from '../store/attachments';
import { bytesBetween, type Form, vaultOf } from '../store/bytes';
import { saveCustody } from '../store/custody';
import { findNumber } from '../store/number';
import { readableFile } from './readable-file';
import { refusalOf } from './upload-state';

/** What leaves the building: how much, of what kind, under a name of ours, and its bytes from one place to another. */
export type Content = {
  size: number;
  type: string;
  name: string;
  bytes: (from: number, to: number) => AsyncGenerator<Uint8Array>;
};

/** The file as it is kept, for those who may read it. Written into its custody and the log before a byte of it is read. */
export const openContent = (actor: Actor, { id }: AttachmentPath): Promise<Content> =>
  opened(actor, id, 'downloaded', (file, number) => ({
    form: 'kept',
    size: file.keptSize,
    type: file.kind && mediaType[file.kind],
    name: `${number}-${file.id.slice(0, 8)}.${file.kind && fileEnding[file.kind]}`,
  }));

/** The smaller picture our own pages show; there is one of pictures alone. Written down as a view. */
export const openPreview = (actor: Actor, { id }: AttachmentPath): Promise<Content> =>
  opened(actor, id, 'viewed', (file, number) => ({
    form: 'preview',
    size: file.previewSize,
    type: 'image/webp',
    name: `${number}-${file.id.slice(0, 8)}.webp`,
  }));

type Shown = { form: Form; size: number | null; type: string | null; name: string };

const opened = (
  actor: Actor,
  id: AttachmentPath['id'],
  how: 'viewed' | 'downloaded',
  shownOf: (file: FileRow, number: string) => Shown,
): Promise<Content> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const file = await readableFile(tx, scope, actor, id);
    must(canBeOpened(file.status));
    const { form, size, type, name } = shownOf(file, recordNumber(found(await findNumber(tx, scope, file.prisonerId))));
    if (size === null || type === null) throw new Refused('not-found');
    await saveCustody(tx, scope, { id, actor, kind: how, at: new Date() });
    await record(tx, actor, {
      type: `attachment.${how}`,
      subject: { type: 'attachment', id },
      ...personInLog(file),
    });
    return { size, type, name, bytes: (from, to) => sound(file, bytesBetween(vaultOf(file), form, size, from, to)) };
  });

/** Bytes that are gone or were changed are never given out: whoever asks is told, and so is whoever operates this. */
async function* sound(file: FileRow, bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (err) {
    if (err instanceof Refused) throw err;
    log.error({ err, attachment: file.id, store: file.store }, 'stored bytes are missing or were changed');
    throw refusalOf('attachment-lost');
  }
}
