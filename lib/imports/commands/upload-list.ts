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
import { type Limits, type Line, pageLimits, refuseFile } from '../reading/table';
import { openWorkbook } from '../reading/xlsx';
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

/** The first rows of a text, or of each of the first sheets. Reading all to its end finds out what is wrong further on. */
async function samplesOf(source: Source, shape: Shape, limits: Limits): Promise<Sample[]> {
  const samples: Sample[] = [];
  if (shape.format === 'csv')
    samples.push({ sheet: null, lines: await firstOf(linesOf(source, shape, { sheet: null, limits })) });
  else {
    const book = openWorkbook(await source.whole(), limits);
    for (const sheet of book.sheets.slice(0, sampleSheets))
      samples.push({ sheet, lines: await firstOf(book.lines(sheet)) });
  }
  // A workbook may have empty sheets beside the one with the list.
  const filled = samples.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) throw refuseFile('file-no-rows');
  return filled;
}

async function firstOf(lines: AsyncIterable<Line> | Iterable<Line>): Promise<string[][]> {
  const first: string[][] = [];
  for await (const { line, cells } of lines)
    if (line <= sampleRows) first[line - 1] = cells.map((cell) => cell.slice(0, sampleCell));
  return Array.from(first, (cells) => cells ?? []);
}
