import 'server-only';
import type { Scope } from '../../access/scope';
import type { Sample } from '../../imports/schema/runs';
import { openValue, sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';

const pieceSize = 1024 * 1024;
const column = 'counterpart_piece.bytes';
const placeOf = (listId: string, position: number) => `${listId}|${position}`;

/** Keeps a file, sealed piece by piece. */
export async function saveFile(tx: Tx, _scope: Scope, listId: string, bytes: Buffer) {
  for (let position = 0; position * pieceSize < bytes.length; position += 1) {
    const piece = bytes.subarray(position * pieceSize, (position + 1) * pieceSize);
    const bytesEnc = sealValue(column, placeOf(listId, position), piece.toString('base64'));
    await tx.counterpartPiece.createMany({ data: [{ listId, position, bytesEnc }] });
  }
}

/** One piece of a file; null behind its end. */
export async function findPiece(tx: Tx, _scope: Scope, listId: string, position: number): Promise<Buffer | null> {
  const row = await tx.counterpartPiece.findUnique({ where: { listId_position: { listId, position } } });
  return row && Buffer.from(openValue<string>(column, placeOf(listId, position), row.bytesEnc) ?? '', 'base64');
}

/** What a list keeps sealed beside the file: its name and the first rows. */
export const sealName = (listId: string, name: string) => sealValue('counterpart_list.file_name', listId, name);
export const openName = (listId: string, sealed: Uint8Array | null) =>
  openValue<string>('counterpart_list.file_name', listId, sealed);
export const sealSamples = (listId: string, samples: readonly Sample[]) =>
  sealValue('counterpart_list.sample', listId, samples);
export const openSamples = (list: { id: string; sampleEnc: Uint8Array | null }) =>
  openValue<Sample[]>('counterpart_list.sample', list.id, list.sampleEnc) ?? [];

/** The first rows of the sheet a mapping is about; undefined when the file has no such sheet. */
export const sampleOf = (list: { id: string; sampleEnc: Uint8Array | null }, sheet: string | null) =>
  openSamples(list).find((sample) => sample.sheet === sheet);
