import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayWorkInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { applyInquiryMove } from '../../inquiries/commands/move-inquiry';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { applyMove } from '../../prisoners/commands/move-prisoner';
import type { PrisonerStatus } from '../../prisoners/rules';
import { saveEvent } from '../../prisoners/store/move';
import { mayFollowUp } from '../rules';
import type { Closing, FollowUp, InquiryClosing } from '../schema';
import { findReturned } from '../store/returned';
import { mustHaveHappened } from './record-attempt';

/** Writes down one follow-up: when, and how the person is. */
export const recordFollowUp = (actor: Actor, { id, occurredAt, note }: FollowUp) =>
  transaction(actor, async (tx) => {
    must(mayAssignTelling(actor));
    const scope = scopeOf(actor);
    const status = found(await findReturned(tx, scope, id)).status as PrisonerStatus;
    must(mayFollowUp(status));
    const now = new Date();
    mustHaveHappened(occurredAt, now);
    const event = { prisonerId: id, kind: 'follow-up', occurredAt, note, source: 'officer' };
    await saveEvent(tx, scope, { ...event, recordedAt: now, recordedById: actor.id });
    await record(tx, actor, { type: 'follow-up.recorded', prisonerId: id });
    return { prisonerId: id, status };
  });

/** Closes the follow-up of a person. It can be opened again by another reunion's beginning. */
export const closeFollowUp = (actor: Actor, { id, note }: Closing) =>
  transaction(actor, async (tx) => {
    must(mayAssignTelling(actor));
    found(await findReturned(tx, scopeOf(actor), id));
    const now = new Date();
    const move = { prisonerId: id, action: 'closeFollowUp' as const, occurredAt: now, now, source: 'officer', note };
    return { prisonerId: id, status: await applyMove(tx, actor, move) };
  });

/** Closes an inquiry whose family is together again, with that reason. Refused until the reunion has been recorded. */
export const closeReunited = (actor: Actor, { id, inquiryId }: InquiryClosing) =>
  transaction(actor, async (tx) => {
    must(mayWorkInquiries(actor));
    const row = found(await findReturned(tx, scopeOf(actor), id));
    const family = found(row.sought.find(({ inquiry }) => inquiry.id === inquiryId));
    const reunited = family.tellings.some(({ what, status }) => what === 'reunited' && status === 'reached');
    if (!reunited) throw new Refused('wrong-status');
    await applyInquiryMove(tx, actor, { inquiryId, action: 'close', now: new Date(), reason: 'reunited' });
    return { prisonerId: id, status: row.status as PrisonerStatus };
  });
