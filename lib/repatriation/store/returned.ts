import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Prisma, Tx } from '../../platform/db';
import { firstName, recordsWithin } from '../../prisoners/store/within';
import { pageSize, tellingParts } from './tellings';

const afterHome = ['reunion', 'follow-up'];
const openFamily: Prisma.SoughtPersonWhereInput = { linkStatus: { in: ['matched', 'verified'] } };
const parts = {
  id: true,
  number: true,
  status: true,
  statusSince: true,
  names: firstName,
  events: { where: { kind: { in: afterHome } }, orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.PrisonerSelect;

/** People who came home and whose follow-up is not closed, in a fixed order. */
export const pageOfReturned = (tx: Tx, scope: Scope, after: string | null) =>
  tx.prisoner.findMany({
    where: {
      AND: [
        recordsWithin(scope),
        { status: { in: ['returned', 'reintegration'] } },
        after ? { id: { gt: after } } : {},
      ],
    },
    orderBy: { id: 'asc' },
    take: pageSize + 1,
    select: {
      ...parts,
      sought: {
        where: openFamily,
        select: { tellings: { where: { what: 'returned', status: 'reached' }, select: { id: true } } },
      },
    },
  });

/** One person after the return, with the families linked to the record; null when there is none in this scope. */
export const findReturned = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: {
      ...parts,
      sought: {
        where: openFamily,
        orderBy: { id: 'asc' },
        select: {
          id: true,
          linkStatus: true,
          inquiry: tellingParts.inquiry,
          tellings: { select: { id: true, what: true, status: true, reachedAt: true } },
        },
      },
    },
  });
export type FoundReturned = NonNullable<Awaited<ReturnType<typeof findReturned>>>;
