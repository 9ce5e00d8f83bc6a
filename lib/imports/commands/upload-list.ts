import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ImportId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../../platform/crypto';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { shapeOf, sourceOf } from '../reading/read-table';
import { samplesOf } from '../reading/samples';
import { pageLimits, refuseFile } from '../reading/table';
import { firstMapping } from '../rules/mapping';
import { mayImport, sourceKey } from '../rules/run';
import { remembered } from '../schema/mapping';
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
