import 'server-only';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import { type LifeEvent, type ReadAt, stillAsRead } from '../../kernel/lifecycle';
import type { Tx } from '../../platform/db';
import type { InquiryStatus } from '../rules';

/** What a move needs to know of an inquiry; null when there is none in this scope. */
export const findInquiryStatus = (tx: Tx, _scope: Scope, id: InquiryId) =>
  tx.inquiry.findUnique({
    where: { id },
    select: { id: true, status: true, version: true, kinship: true, assignedToId: true },
  });

/** Moves an inquiry from the status and version it was read at; a count of zero means somebody was faster. */
export const saveInquiryStatus = (
  tx: Tx,
  _scope: Scope,
  row: ReadAt,
  to: InquiryStatus,
  { now, reason }: { now: Date; reason: string | null },
) =>
  tx.inquiry.updateMany({
    where: stillAsRead(row),
    data: {
      status: to,
      updatedAt: now,
      version: { increment: 1 },
      closedAt: to === 'closed' || to === 'rejected' ? now : null,
      closeReason: to === 'closed' || to === 'rejected' ? reason : null,
    },
  });

export type NewInquiryEvent = LifeEvent & { inquiryId: InquiryId; soughtId?: string | null };

/** Writes one event of an inquiry. Events are never changed. */
export const saveInquiryEvent = (tx: Tx, _scope: Scope, event: NewInquiryEvent) =>
  tx.inquiryEvent.createMany({ data: [event] });
