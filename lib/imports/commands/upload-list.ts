import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { linesOf, type Shape, type Source, shapeOf, sourceOf } from '../reading/read-table';
import { type Limits, pageLimits, refuseFile } from '../reading/table';
import { firstMapping } from '../rules/mapping';
import { mayImport, sourceKey } from '../rules/run';
import { remembered } from '../schema/mapping';
import type { Sample } from '../schema/runs';
import { saveFile, sealName, sealSamples } from '../store/files';
import { findRemembered } from '../store/mappings';
import { findRun, saveRun } from '../store/runs';

type Upload = { id: ImportId; source: string; fileName: string; bytes: Buffer };

/**
 * Takes in a list: what the file is, its first rows and the file itself, sealed. Nobody enters the registry by it. The
 * same upload again, by its id, gives the same answer; another file under that id is refused.
 */
export async function uploadList(actor: Actor, { id, source, fileName, bytes }: Upload) {
  must(mayImport(actor));
  if (bytes.length === 0) throw refuseFile('file-empty');
  const file = sourceOf(bytes);
  const shape = await shapeOf(file, pageLimits);
  const samples = await samplesOf(file, shape, pageLimits);
  const fileHash = sha256(bytes);
  return transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const key = sourceKey(source);
    const known = remembered.safeParse(await findRemembered(tx, scope, key)).data ?? null;
    const now = new Date();
    const { count } = await saveRun(tx, scope, {
      id,
      source,
      sourceKey: key,
      fileNameEnc: sealName(id, fileName.slice(0, 200)),
      fileHash,
      fileSize: bytes.length,
      shape,
      sampleEnc: sealSamples(id, samples),
      mapping: firstMapping(samples[0] ?? { sheet: null, lines: [] }, known),
      createdById: actor.id ?? '',
      createdAt: now,
      updatedAt: now,
    });
    if (count === 0) {
      if (found(await findRun(tx, scope, id)).fileHash !== fileHash) throw new Refused('key-reused');
      return { id };
    }
    await saveFile(tx, scope, id, bytes);
    await record(tx, actor, {
      type: 'import.uploaded',
      subject: { type: 'import', id },
      detail: { format: shape.format, bytes: bytes.length },
    });
    return { id };
  });
}

const sampleRows = 200;
const sampleSheets = 8;
const sampleCell = 300;

/** The first rows of a text, or of each of the first sheets. Reading a text to its end finds out what is wrong further on. */
async function samplesOf(source: Source, shape: Shape, limits: Limits): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const sheet of shape.format === 'xlsx' ? shape.sheets.slice(0, sampleSheets) : [null]) {
    const lines: string[][] = [];
    try {
      for await (const { line, cells } of linesOf(source, shape, { sheet, limits }))
        if (line <= sampleRows) lines[line - 1] = cells.map((cell) => cell.slice(0, sampleCell));
    } catch (error) {
      // A workbook may have empty sheets beside the one with the list.
      if (!(sheet && error instanceof Refused && error.more.faults?.[0]?.code === 'file-no-rows')) throw error;
    }
    if (lines.length > 0) samples.push({ sheet, lines: Array.from(lines, (cells) => cells ?? []) });
  }
  if (samples.length === 0) throw refuseFile('file-no-rows');
  return samples;
}
