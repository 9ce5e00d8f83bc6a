import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { memberOfStaff } from '../rules/batch-work';
import type { BatchReceipt, NewBatch } from '../schema/batch';
import { findBatch, saveNewBatch } from '../store/batch';
import { underAgreement } from './under-agreement';
import { writeListVersion } from './write-list-version';

/** Opens a batch as a draft with an empty list, its first version. Nobody is told. */
export const openBatch = (actor: Actor, terms: NewBatch): Promise<BatchReceipt> =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const { officer } = must(memberOfStaff(actor));
    const scope = scopeOf(actor);
    await underAgreement(tx, scope, terms, null);
    const now = new Date();
    const { id, number } = await saveNewBatch(tx, scope, terms, { id: officer.id, now });
    const batch = found(await findBatch(tx, scope, id as BatchId));
    await record(tx, actor, { type: 'batch.opened', batchId: id, detail: { number: batchNumber(number) } });
    return writeListVersion(tx, officer, batch, { change: 'opened', reason: null, note: null, now });
  });
