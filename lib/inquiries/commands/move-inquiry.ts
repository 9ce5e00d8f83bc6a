import 'server-only';
import type { Actor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type InquiryAction, type InquiryStatus, moveInquiry, needsReason } from '../rules';
import { findInquiryStatus, saveInquiryEvent, saveInquiryStatus } from '../store/move';

export type InquiryMove = {
  inquiryId: InquiryId;
  action: InquiryAction;
  now: Date;
  occurredAt?: Date;
  /** The version the officer was looking at; missing when a larger step moves the inquiry along. */
  version?: number;
  reason?: string | null;
  note?: string | null;
  soughtId?: string | null;
};

/** Moves an inquiry within the caller's transaction: status, event and log entry together. The caller has decided that this actor may. */
export async function applyInquiryMove(tx: Tx, actor: Actor, move: InquiryMove): Promise<InquiryStatus> {
  const scope = scopeOf(actor);
  const row = found(await findInquiryStatus(tx, scope, move.inquiryId));
  if (move.version !== undefined && move.version !== row.version)
    throw new Refused('changed-meanwhile', { current: { version: row.version, status: row.status } });
  if (needsReason.includes(move.action) && !move.reason) throw new Refused('needs-reason');
  const from = row.status as InquiryStatus;
  const { to } = must(moveInquiry(from, move.action));
  moved(await saveInquiryStatus(tx, scope, row, to, { now: move.now, reason: move.reason ?? null }));
  await saveInquiryEvent(tx, scope, {
    inquiryId: move.inquiryId,
    kind: 'status-changed',
    occurredAt: move.occurredAt ?? move.now,
    recordedAt: move.now,
    recordedById: actor.kind === 'staff' ? actor.id : null,
    source: actor.kind,
    reason: move.reason ?? null,
    note: move.note ?? null,
    fromStatus: from,
    toStatus: to,
    soughtId: move.soughtId ?? null,
  });
  await record(tx, actor, {
    type: 'inquiry.moved',
    inquiryId: move.inquiryId,
    detail: { from, to, action: move.action, reason: move.reason ?? null },
  });
  return to;
}
