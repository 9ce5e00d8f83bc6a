import 'server-only';
import type { Actor, StaffActor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { Decision } from '../../kernel/decision';
import type { InquiryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { ActAnswer } from '../schema/acts';
import { type ActRow, findForAct, versionOf } from '../store/case';
import { saveInquiryEvent } from '../store/move';

/** What every act on an inquiry has at hand: the transaction, who acts, the row as it is now, one time for all it writes. */
export type Desk = { tx: Tx; actor: StaffActor; scope: Scope; row: ActRow; inquiryId: InquiryId; now: Date };

type Asked = { inquiryId: InquiryId; version?: number };

type May = (actor: Actor) => Decision;
type Work = (desk: Desk) => Promise<void>;

/**
 * One act of a member of staff on one inquiry, in one transaction: the actor may, the inquiry is in their scope and still
 * at the version they were looking at. Answers the version it has afterwards.
 */
export const act = (actor: Actor, may: May, asked: Asked, work: Work): Promise<ActAnswer> =>
  transaction(actor, (tx) => actWithin(tx, actor, { may, asked, work }));

/** The same as a part of a larger act, in the caller's transaction. */
export async function actWithin(
  tx: Tx,
  actor: Actor,
  { may, asked: { inquiryId, version }, work }: { may: May; asked: Asked; work: Work },
): Promise<ActAnswer> {
  must(mayReadInquiries(actor));
  must(may(actor));
  if (actor.kind !== 'staff') throw new Refused('signed-out');
  const scope = scopeOf(actor);
  const row = found(await findForAct(tx, scope, inquiryId));
  if (version !== undefined && version !== row.version) throw new Refused('changed-meanwhile');
  await work({ tx, actor, scope, row, inquiryId, now: new Date() });
  return { version: await versionOf(tx, scope, inquiryId) };
}

/** Writes what happened into the inquiry's own history. */
export const happened = (
  { tx, scope, actor, inquiryId, now }: Desk,
  event: { kind: string; note?: string | null; reason?: string | null; soughtId?: string | null },
) =>
  saveInquiryEvent(tx, scope, {
    ...event,
    inquiryId,
    occurredAt: now,
    recordedAt: now,
    recordedById: actor.id,
    source: 'staff',
  });
