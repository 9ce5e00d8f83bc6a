import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { findBatch } from '../../exchanges/store/batch';
import { shapeOf, sourceOf } from '../../imports/reading/read-table';
import { samplesOf } from '../../imports/reading/samples';
import { pageLimits, refuseFile } from '../../imports/reading/table';
import { firstMapping } from '../../imports/rules/mapping';
import type { BatchId, CounterpartListId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../../platform/crypto';
import { dayToColumn } from '../../platform/dates';
import { transaction } from '../../platform/db';
import { found, must, staffOf } from '../../platform/demand';
import { dayNotInTheFuture } from '../../prisoners/commands/not-in-the-future';
import type { ListColumns } from '../rules/described';
import { takesWord } from '../rules/lists';
import type { ListForm } from '../schema/lists';
import { saveFile, sealName, sealSamples } from '../store/files';
import { findByHash, findList, saveList } from '../store/lists';
import { faultsOfColumns } from './faults-of-columns';
import { queueMatching } from './queue-matching';

type Received = ListForm & { id: BatchId };

/**
 * Takes in a list of the other side for a batch: from whom, when and under what number it came, and the file itself, sealed.
 * The same file again is the list it was, whoever sends it. When its columns explain themselves its lines are read and
 * matched at once; otherwise a person says what they mean. Nobody is linked by it.
 */
export async function receiveList(actor: Actor, { id: batchId, listId, file: sent, ...about }: Received) {
  must(mayWorkCounterpart(actor));
  if (sent.bytes.length === 0) throw refuseFile('file-empty');
  dayNotInTheFuture('receivedOn', about.receivedOn, new Date());
  const file = sourceOf(sent.bytes);
  const shape = await shapeOf(file, pageLimits);
  const samples = await samplesOf(file, shape, pageLimits);
  const first = samples[0] ?? { sheet: null, lines: [] };
  const { headerLine, sheet, columns, dateOrder } = firstMapping(first, null);
  const mapping: ListColumns = { headerLine, sheet, columns, dateOrder };
  const plain = samples.length === 1 && headerLine > 0 && faultsOfColumns(mapping, first.lines).length === 0;
  const fileHash = sha256(sent.bytes);
  return transaction(actor, async (tx) => {
    const { id: by } = staffOf(actor);
    const scope = scopeOf(actor);
    must(takesWord(found(await findBatch(tx, scope, batchId))));
    const now = new Date();
    const { count } = await saveList(tx, scope, {
      id: listId,
      batchId,
      purpose: about.purpose,
      source: about.source,
      reference: about.reference,
      receivedOn: dayToColumn(about.receivedOn) ?? now,
      agreementLine: about.agreementLine,
      status: plain ? 'checking' : 'uploaded',
      fileNameEnc: sealName(listId, sent.name.slice(0, 200)),
      fileHash,
      fileSize: sent.bytes.length,
      shape,
      sampleEnc: sealSamples(listId, samples),
      mapping: { ...mapping, columns: [...columns] },
      createdById: by,
      matchedById: by,
      createdAt: now,
      updatedAt: now,
    });
    if (count === 0) {
      const same = await findByHash(tx, scope, batchId, fileHash);
      if (same) return { listId: same.id as CounterpartListId, before: true };
      // Its id is taken by another file.
      throw new Refused((await findList(tx, scope, listId)) ? 'key-reused' : 'not-found');
    }
    await saveFile(tx, scope, listId, sent.bytes);
    if (plain) await queueMatching(tx, listId);
    await record(tx, actor, {
      type: 'counterpart.list-received',
      subject: { type: 'counterpart-list', id: listId },
      batchId,
      detail: { purpose: about.purpose, format: shape.format, bytes: sent.bytes.length, hash: fileHash, read: plain },
    });
    return { listId, before: false };
  });
}
