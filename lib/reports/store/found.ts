import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

const few = 6;

/** Inquiries whose reference begins with these digits. */
export const inquiriesReferred = async (tx: Tx, scope: Scope, digits: string) =>
  scope.inquiries === 'all'
    ? tx.inquiry.findMany({
        where: { reference: { startsWith: digits } },
        orderBy: { reference: 'asc' },
        take: few,
        select: { id: true, reference: true },
      })
    : [];

export const batchesNumbered = async (tx: Tx, scope: Scope, number: number) =>
  scope.batches === 'all'
    ? tx.batch.findMany({ where: { number }, take: few, select: { id: true, number: true, name: true } })
    : [];
