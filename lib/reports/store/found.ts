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
        select: {
          id: true,
          reference: true,
          status: true,
          inquirerName: true,
          sought: {
            orderBy: { position: 'asc' },
            take: 1,
            select: {
              surname: true,
              given: true,
              patronymic: true,
              otherNames: true,
              birthFrom: true,
              birthTo: true,
              birthPrecision: true,
              birthApproximate: true,
            },
          },
        },
      })
    : [];

export const batchesNumbered = async (tx: Tx, scope: Scope, number: number) =>
  scope.batches === 'all'
    ? tx.batch.findMany({ where: { number }, take: few, select: { id: true, number: true, name: true } })
    : [];
