import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { BatchStatus } from '../rules';
import { afterChange, mayMoveBatch, memberOfStaff } from '../rules/batch-work';
import { carries, placesTaken } from '../rules/places';
import type { BatchReceipt, ChangedTerms } from '../schema/batch';
import { type BatchRow, findBatch, lockBatch, saveTerms } from '../store/batch';
import { listVersionsOf } from '../store/lists';
import { listedMembers } from '../store/members';
import { termsOf } from '../store/terms';
import { underAgreement } from './under-agreement';
import { writeListVersion } from './write-list-version';

/**
 * Changes date, place, capacity or agreement, with a reason. Past the draft the batch becomes a draft again and needs
 * approval anew. Nobody is taken off the list: whoever no longer fits is shown as needing attention.
 */
export const changeTerms = (actor: Actor, changed: ChangedTerms & { id: BatchId }): Promise<BatchReceipt> =>
  transaction(actor, async (tx) => {
    must(mayMoveBatch(actor, 'change'));
    const { officer } = must(memberOfStaff(actor));
    const { id, version, reason, note, ...terms } = changed;
    const scope = scopeOf(actor);
    const batch = found(await lockBatch(tx, scope, id));
    if (batch.version !== version)
      throw new Refused('changed-meanwhile', { current: await theirVersion(tx, actor, batch) });
    must(afterChange(batch.status as BatchStatus));
    const taken = placesTaken(await listedMembers(tx, scope, id));
    must(carries({ seat: terms.seats, stretcher: terms.stretchers }, taken));
    await underAgreement(tx, scope, terms, batch.agreementVersionId);
    await saveTerms(tx, scope, id, terms);
    const now = new Date();
    await record(tx, actor, {
      type: 'batch.changed',
      batchId: id,
      detail: { reason, fields: fieldsChanged(batch, terms) },
    });
    const after = found(await findBatch(tx, scope, id));
    return writeListVersion(tx, officer, after, { change: 'terms-changed', reason, note, now });
  });

/** What the other person saved, for the screen that shows both versions side by side. */
async function theirVersion(tx: Tx, actor: Actor, batch: BatchRow) {
  const scope = scopeOf(actor);
  const [latest] = await listVersionsOf(tx, scope, batch.id as BatchId);
  const names = await staffNames(tx, scope, [latest?.createdById ?? null]);
  return {
    version: batch.version,
    name: latest ? (names.get(latest.createdById) ?? null) : null,
    time: batch.updatedAt.toISOString(),
    terms: { ...termsOf(batch), oursId: batch.oursId, theirsId: batch.theirsId },
  };
}

function fieldsChanged(batch: BatchRow, terms: Omit<ChangedTerms, 'version' | 'reason' | 'note'>) {
  const { oursId, theirsId, agreementVersionId } = batch;
  const before: Record<string, unknown> = { ...termsOf(batch), oursId, theirsId, agreementVersionId };
  return Object.entries(terms)
    .filter(([field, value]) => before[field] !== (value ?? null))
    .map(([field]) => field);
}
