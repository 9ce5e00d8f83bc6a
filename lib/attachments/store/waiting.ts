import 'server-only';
import type { Scope } from '../../access/scope';
import type { AttachmentId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';
import { asFile } from './attachments';

/** Files a virus scanner has not answered about, the longest waiting first. */
export async function waitingForScan(tx: Tx, _scope: Scope): Promise<AttachmentId[]> {
  const rows = await tx.attachment.findMany({
    where: { status: 'waiting-for-scan' },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: 500,
    select: { id: true },
  });
  return rows.map(({ id }) => id as AttachmentId);
}

/** Uploads nobody has gone on with since `before`, and checks that were cut off. */
export async function leftBehind(
  tx: Tx,
  _scope: Scope,
  { receiving, checking }: { receiving: Date; checking: Date },
): Promise<AttachmentId[]> {
  const rows = await tx.attachment.findMany({
    where: {
      OR: [
        { status: 'receiving', updatedAt: { lt: receiving } },
        { status: 'checking', updatedAt: { lt: checking } },
      ],
    },
    take: 500,
    select: { id: true },
  });
  return rows.map(({ id }) => id as AttachmentId);
}

/** What was found harmful in records of this scope, with the number of its record. */
export async function inQuarantine(tx: Tx, scope: Scope) {
  const rows = await tx.attachment.findMany({
    where: { status: 'quarantined', prisoner: recordsWithin(scope) },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take: 500,
    include: { prisoner: { select: { number: true } } },
  });
  return rows.map(({ prisoner, ...row }) => ({ ...asFile(row), number: prisoner.number }));
}

export async function countQuarantined(tx: Tx, scope: Scope) {
  const where = { status: 'quarantined', prisoner: recordsWithin(scope) };
  const { _count, _min } = await tx.attachment.aggregate({ where, _count: true, _min: { updatedAt: true } });
  return { count: _count, oldest: _min.updatedAt?.toISOString() ?? null };
}

/** Of these ids, the files there are, and what should lie in a store for each. */
export const filesAmong = (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  tx.attachment.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, status: true, store: true, keptSize: true, previewSize: true },
  });

/** The files of which something must lie in a store, in turns by id. */
export const keptFilesBehind = (tx: Tx, _scope: Scope, after: string) =>
  tx.attachment.findMany({
    where: { id: { gt: after || '00000000-0000-0000-0000-000000000000' }, keptSize: { not: null } },
    orderBy: { id: 'asc' },
    take: 500,
    select: { id: true, store: true, keptSize: true, previewSize: true },
  });
