import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAttach } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { AttachmentId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../../platform/crypto';
import { reading, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { machine, refusalOf, stateOf } from '../queries/upload-state';
import { type Kind, mostBytes, pieceSize } from '../rules/kinds';
import { pieceAt } from '../rules/life';
import { harmIn } from '../rules/signatures';
import { headLength, sniff } from '../rules/sniff';
import type { UploadState } from '../schema';
import { type FileRow, findFile, savePiece } from '../store/attachments';
import { getPiece, putPiece, vaultOf } from '../store/bytes';
import { forget, refuseFile, saveQuarantine } from './refuse-file';

type Piece = { id: AttachmentId; offset: number; bytes: Buffer };

/**
 * Takes in one piece of an upload, encrypted where it is kept. The first piece decides what the file is; what is not
 * taken in ends here. A piece that has come before is compared, not kept again; one out of place hears how far we are.
 */
export async function receivePiece(actor: Actor, { id, offset, bytes }: Piece): Promise<UploadState> {
  const file = await ownUpload(actor, id);
  const { again } = placed(file, { offset, length: bytes.length });
  if (again) return repeated(file, { id, offset, bytes });
  const kind = file.kind ?? (await kindOf(actor, file, bytes));
  if (Math.max(offset + bytes.length, file.size ?? 0) > mostBytes[kind])
    throw await refuseFile(actor, file, 'attachment-too-large');
  await putPiece(vaultOf(file), 'came', offset / pieceSize, bytes);
  const received = offset + bytes.length;
  const piecesHash = chained(file.piecesHash, bytes);
  const { count } = await transaction(actor, (tx) =>
    savePiece(tx, scopeOf(actor), { id, received: offset }, { received, piecesHash, kind }),
  );
  if (count === 0) throw outOfPlace(await ownUpload(actor, id));
  return stateOf({ ...file, received });
}

/** The hash over everything that has come, one piece longer. */
export const chained = (before: string, piece: Uint8Array) => sha256(before + sha256(piece));

/** An upload of this person's own that is still coming. Anybody else's does not exist. */
export const ownUpload = (actor: Actor, id: AttachmentId): Promise<FileRow> =>
  reading(actor, async (tx) => {
    must(mayAttach(actor));
    const file = found(await findFile(tx, scopeOf(actor), id));
    if (file.createdById !== actor.id) throw new Refused('not-found');
    if (file.status !== 'receiving') throw new Refused('wrong-status');
    return file;
  });

const outOfPlace = ({ received }: FileRow) => new Refused('offset-differs', { current: { received } });

function placed(file: FileRow, piece: { offset: number; length: number }) {
  const decision = pieceAt(file, piece, pieceSize);
  if (decision.ok) return decision;
  if (decision.reason === 'offset-differs') throw outOfPlace(file);
  throw new Refused(decision.reason);
}

async function repeated(file: FileRow, { offset, bytes }: Piece): Promise<UploadState> {
  const before = await getPiece(vaultOf(file), 'came', offset / pieceSize);
  if (!before?.equals(bytes)) throw outOfPlace(file);
  return stateOf(file);
}

async function kindOf(actor: Actor, file: FileRow, first: Buffer): Promise<Kind> {
  const seen = sniff(first.subarray(0, headLength));
  if (seen.ok) return seen.kind;
  const finding = harmIn(first);
  if (!finding) throw await refuseFile(actor, file, seen.fault);
  // Supervisors learn that it came; of what is no file of ours nothing is kept that could be released.
  await transaction(machine, (tx) => saveQuarantine(tx, file, finding));
  await forget(file);
  throw refusalOf('attachment-harmful');
}
