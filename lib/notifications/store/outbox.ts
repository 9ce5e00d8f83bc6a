import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { OutboxFilter, OutboxStatus } from '../schema';

const line = {
  id: true,
  type: true,
  status: true,
  channel: true,
  attempts: true,
  lastError: true,
  createdAt: true,
  deliveredAt: true,
} as const;

/** A message that still has to leave; null when it has left, was given up, or never was. */
export const findQueued = (tx: Tx, _scope: Scope, id: string) =>
  tx.outboxMessage.findFirst({ where: { id, status: 'queued' }, select: { ...line, inquiryId: true } });

/** What is needed to write to an inquirer: language, wish, and the sealed contact details. */
export const findInquirer = (tx: Tx, _scope: Scope, inquiryId: string) =>
  tx.inquiry.findUnique({
    where: { id: inquiryId },
    select: { id: true, language: true, wantsNotices: true, contactEnc: true },
  });

/** The office's own words for a setting, by language; null when not configured. */
export const findSetting = async (tx: Tx, _scope: Scope, key: string) =>
  (await tx.setting.findUnique({ where: { key }, select: { value: true } }))?.value ?? null;

/** Takes a queued message to its end. A count of zero: another worker was faster. */
export const saveOutcome = (
  tx: Tx,
  _scope: Scope,
  id: string,
  { status, channel, now }: { status: OutboxStatus; channel: string | null; now: Date },
) =>
  tx.outboxMessage.updateMany({
    where: { id, status: 'queued' },
    data: { status, channel, lastError: null, deliveredAt: status === 'delivered' ? now : null },
  });

/** Notes a delivery that failed, and gives the message up when told to. */
export const saveFailure = (
  tx: Tx,
  _scope: Scope,
  id: string,
  { error, givenUp }: { error: string; givenUp: boolean },
) =>
  tx.outboxMessage.updateMany({
    where: { id, status: 'queued' },
    data: { attempts: { increment: 1 }, lastError: error, ...(givenUp ? { status: 'failed' } : {}) },
  });

/** Puts a message that was given up back in the queue. */
export const saveRetry = (tx: Tx, _scope: Scope, id: string) =>
  tx.outboxMessage.updateMany({ where: { id, status: 'failed' }, data: { status: 'queued', attempts: 0 } });

const pageSize = 50;

/** A page of messages, newest first, ties by id. Ids of cases stay out: an administrator sees no case. */
export async function pageOfOutbox(
  tx: Tx,
  _scope: Scope,
  { status, after }: { status: OutboxFilter['status']; after: { at: Date; id: string } | null },
) {
  const beyond = after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {};
  const rows = await tx.outboxMessage.findMany({
    where: { AND: [status ? { status } : {}, beyond] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: line,
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** How many messages stand at each status. */
export const countByStatus = (tx: Tx, _scope: Scope) =>
  tx.outboxMessage.groupBy({ by: ['status'], _count: { _all: true } });

/** When the oldest message of a status was written; null when there is none. */
export const oldestOf = (tx: Tx, _scope: Scope, status: OutboxStatus) =>
  tx.outboxMessage.findFirst({ where: { status }, orderBy: { createdAt: 'asc' }, select: { createdAt: true } });
