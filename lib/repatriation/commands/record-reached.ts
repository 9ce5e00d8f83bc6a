import 'server-only';
import type { Actor } from '../../access/actor';
import { mayTell } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { applyInquiryMove } from '../../inquiries/commands/move-inquiry';
import type { KinshipState } from '../../inquiries/rules';
import { saveInquiryEvent } from '../../inquiries/store/move';
import type { InquiryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { isNamedOfficer, mayTellFamily, moveTelling, type TellingStatus, type TellingSubject } from '../rules';
import type { Reached } from '../schema';
import { type FoundTelling, findTelling, saveTelling } from '../store/tellings';
import { mustHaveHappened } from './record-attempt';

/**
 * Records that the named officer has reached the family and told it. Only from here on does the family's page show the
 * news; what was said cannot be unsaid, so there is no way back. Refused while kinship or the link is not verified: the
 * task then stays where it is.
 */
export const recordReached = (actor: Actor, told: Reached) =>
  transaction(actor, async (tx) => {
    must(mayTell(actor));
    const scope = scopeOf(actor);
    const row = found(await findTelling(tx, scope, told.id));
    must(isNamedOfficer(actor, row));
    if (row.version !== told.version)
      throw new Refused('changed-meanwhile', { current: { status: row.status, version: row.version } });
    must(moveTelling(row.status as TellingStatus, 'reach'));
    const now = new Date();
    mustHaveHappened(told.occurredAt, now);
    await markReached(tx, actor, { row, told, now });
    return { tellingId: told.id, status: 'reached' as const };
  });

type Telling = { row: FoundTelling; told: Pick<Reached, 'how' | 'whom' | 'note' | 'occurredAt'>; now: Date };

/** The task reached, the inquiry answered, the event, the log, the notice: within the caller's transaction. */
export async function markReached(tx: Tx, actor: Actor, { row, told, now }: Telling) {
  const scope = scopeOf(actor);
  must(
    mayTellFamily({
      what: row.what as TellingSubject,
      kinship: row.inquiry.kinship as KinshipState,
      link: row.sought.linkStatus,
      prisonerStatus: row.prisoner.status as PrisonerStatus,
    }),
  );
  moved(
    await saveTelling(tx, scope, row, {
      status: 'reached',
      reachedAt: told.occurredAt,
      reachedHow: told.how,
      reachedWhom: told.whom,
      recordedById: actor.id ?? '',
      note: told.note,
    }),
  );
  await inquiryHears(tx, actor, scope, { row, told, now });
  await record(tx, actor, {
    type: 'telling.reached',
    subject: { type: 'telling', id: row.id },
    prisonerId: row.prisonerId,
    inquiryId: row.inquiryId,
    detail: { what: row.what, how: told.how },
  });
  if (row.inquiry.wantsNotices) await queue(tx, { type: 'family.news', inquiryId: row.inquiryId });
}

async function inquiryHears(tx: Tx, actor: Actor, scope: Scope, { row, told, now }: Telling) {
  const inquiryId = row.inquiryId as InquiryId;
  const at = { occurredAt: told.occurredAt, now, soughtId: row.soughtId };
  if (row.inquiry.status === 'verified') await applyInquiryMove(tx, actor, { inquiryId, action: 'answer', ...at });
  await saveInquiryEvent(tx, scope, {
    inquiryId,
    kind: 'told',
    occurredAt: told.occurredAt,
    recordedAt: now,
    recordedById: actor.id,
    source: told.how,
    reason: row.what,
    soughtId: row.soughtId,
  });
}
