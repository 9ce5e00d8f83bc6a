import 'server-only';
import { type Actor, systemActor } from '../../access/actor';
import { mayAttach } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { AttachmentId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { FileFault } from '../rules/faults';
import { pieceSize } from '../rules/kinds';
import type { UploadState } from '../schema';
import { type FileRow, findAnyFile } from '../store/attachments';

/** The system's own hand in this domain: what a check or a scan says is signed by nobody. */
export const machine = systemActor('attachments');

export const refusalOf = (fault: FileFault) => new Refused('file-refused', { faults: [{ at: 'file', code: fault }] });

export const stateOf = ({ id, status, received, size }: FileRow): UploadState => ({
  id,
  status,
  received,
  size,
  pieceSize,
});

/** A file this person has handed in, whatever it has become. Anybody else's does not exist. */
export async function ownFile(actor: Actor, id: AttachmentId): Promise<FileRow> {
  must(mayAttach(actor));
  const file = found(await reading(machine, (tx) => findAnyFile(tx, scopeOf(machine), id)));
  if (file.createdById !== actor.id) throw new Refused('not-found');
  return file;
}

/**
 * How an upload of one's own stands, also after it has become something one may not open: whether it arrived is its
 * sender's to know, and nothing else of it is told. A refused one says why, as it did the first time.
 */
export async function uploadState(actor: Actor, { id }: { id: AttachmentId }): Promise<UploadState> {
  const file = await ownFile(actor, id);
  if (file.status === 'refused') throw refusalOf(file.refusal as FileFault);
  if (file.status === 'quarantined') throw refusalOf('attachment-harmful');
  return stateOf(file);
}
