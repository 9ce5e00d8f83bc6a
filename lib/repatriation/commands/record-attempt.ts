import 'server-only';
import type { Actor } from '../../access/actor';
import { mayTell } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { hasHappened, isNamedOfficer, type TellingStatus } from '../rules';
import type { Attempt } from '../schema';
import { findTelling, saveAttempt } from '../store/tellings';

/** Writes down that the family was tried and not reached. Changes nothing else: the task stays with the officer. */
export const recordAttempt = (actor: Actor, { id, how, outcome, occurredAt, note }: Attempt) =>
  transaction(actor, async (tx) => {
    must(mayTell(actor));
    const scope = scopeOf(actor);
    const row = found(await findTelling(tx, scope, id));
    must(isNamedOfficer(actor, row));
    if (row.status !== 'assigned') throw new Refused('wrong-status');
    const now = new Date();
    mustHaveHappened(occurredAt, now);

    await saveAttempt(tx, scope, {
      tellingId: id,
      how,
      outcome,
      note,
      occurredAt,
      recordedAt: now,
      recordedById: actor.id ?? '',
    });
    await record(tx, actor, {
      type: 'telling.attempted',
      subject: { type: 'telling', id },
      prisonerId: row.prisonerId,
      inquiryId: row.inquiryId,
      detail: { how, outcome },
    });
    return { tellingId: id, status: row.status as TellingStatus };
  });

/** Refuses a moment that has not come yet, at the field where it was typed. */
export function mustHaveHappened(occurredAt: Date, now: Date) {
  if (!hasHappened(occurredAt, now).ok)
    throw new Refused('invalid', { faults: [{ at: 'occurredAt', code: 'in-the-future' }] });
}
