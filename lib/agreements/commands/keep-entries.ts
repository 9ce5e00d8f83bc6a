import 'server-only';
import type { Actor } from '../../access/actor';
import { mayPlan } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AgreementEntryId, AgreementId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { agreementContent } from '../schema/agreement';
import type { EntryWithdrawal, NewEntry } from '../schema/entries';
import { findAgreement } from '../store/agreements';
import { findEntry, saveEntry, saveEntryWithdrawal } from '../store/entries';

/**
 * Writes down what was offered or delivered the other way on a line of any version that was ever in force. What our own
 * batches delivered is never written here: the ledger reads it from their members.
 */
export const recordEntry = (actor: Actor, { id, ...entry }: NewEntry & { id: AgreementId }) =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    const { versions } = found(await findAgreement(tx, scope, id));
    const adopted = versions.filter(({ adoptedAt }) => adoptedAt !== null);
    if (adopted.length === 0) throw new Refused('wrong-status');
    const lines = adopted.flatMap(({ content }) =>
      agreementContent.parse(content).readings.flatMap((one) => one.lines),
    );
    const faults = [
      ...(lines.some((line) => line.id === entry.lineId) ? [] : [{ at: 'lineId', code: 'choose-one' }]),
      ...(entry.on > new Date().toISOString().slice(0, 10) ? [{ at: 'on', code: 'in-the-future' }] : []),
    ];
    if (faults.length > 0) throw new Refused('invalid', { faults });
    const now = new Date();
    const row = await saveEntry(tx, scope, { ...entry, agreementId: id, recordedById: staff.id, recordedAt: now });
    await record(tx, actor, {
      type: 'agreement.entry-recorded',
      subject: { type: 'agreement', id },
      detail: { entry: row.id, line: entry.lineId, kind: entry.kind, count: entry.count },
    });
    return { id: row.id as AgreementEntryId, version: 1 };
  });

type Withdrawal = EntryWithdrawal & { id: AgreementId; entryId: AgreementEntryId };

/** Withdraws an entry with a reason. It stays readable and counts no more. */
export const withdrawEntry = (actor: Actor, { id, entryId, version, reason }: Withdrawal) =>
  transaction(actor, async (tx) => {
    must(mayPlan(actor));
    const staff = staffOf(actor);
    const scope = scopeOf(actor);
    const row = found(await findEntry(tx, scope, id, entryId));
    if (row.version !== version || row.withdrawnAt !== null)
      throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(
      await saveEntryWithdrawal(tx, scope, row, {
        withdrawnById: staff.id,
        withdrawnAt: new Date(),
        withdrawReason: reason,
      }),
    );
    await record(tx, actor, {
      type: 'agreement.entry-withdrawn',
      subject: { type: 'agreement', id },
      detail: { entry: entryId, line: row.lineId },
    });
    return { id: entryId, version: version + 1 };
  });
