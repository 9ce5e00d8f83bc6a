import 'server-only';
import type { Scope } from '../../access/scope';
import { openValue, sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';
import type { Sample } from '../schema/runs';

const pieceSize = 1024 * 1024;
const column = 'import_chunk.bytes';
const placeOf = (runId: string, position: number) => `${runId}|${position}`;

/** Keeps a file, sealed piece by piece. */
export async function saveFile(tx: Tx, _scope: Scope, runId: string, bytes: Buffer) {
  for (let position = 0; position * pieceSize < bytes.length; position += 1) {
    const piece = bytes.subarray(position * pieceSize, (position + 1) * pieceSize);
    const bytesEnc = sealValue(column, placeOf(runId, position), piece.toString('base64'));
    await tx.importChunk.createMany({ data: [{ runId, position, bytesEnc }] });
  }
}

/** One piece of a file; null behind its end. */
export async function findPiece(tx: Tx, _scope: Scope, runId: string, position: number): Promise<Buffer | null> {
  const row = await tx.importChunk.findUnique({ where: { runId_position: { runId, position } } });
  return row && Buffer.from(openValue<string>(column, placeOf(runId, position), row.bytesEnc) ?? '', 'base64');
}

export const deleteFile = (tx: Tx, _scope: Scope, runId: string) => tx.importChunk.deleteMany({ where: { runId } });

/** What a run keeps sealed beside the file: its name and the first rows. */
export const sealName = (runId: string, name: string) => sealValue('import_run.file_name', runId, name);
export const openName = (runId: string, sealed: Uint8Array | null) =>
  openValue<string>('import_run.file_name', runId, sealed);
export const sealSamples = (runId: string, samples: unknown) => sealValue('import_run.sample', runId, samples);
export const openSamples = (run: { id: string; sampleEnc: Uint8Array | null }) =>
  openValue<Sample[]>('import_run.sample', run.id, run.sampleEnc) ?? [];

/** The first rows of the sheet a mapping is about; undefined when the file has no such sheet. */
export const sampleOf = (run: { id: string; sampleEnc: Uint8Array | null }, sheet: string | null) =>
  openSamples(run).find((sample) => sample.sheet === sheet);
