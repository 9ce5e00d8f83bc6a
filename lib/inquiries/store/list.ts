import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { inquiryStatuses, kinshipToCheck, quietAfterDays, unsettledKinship } from '../rules';
import type { InquiryFilter } from '../schema';
import { within } from './within';

const pageSize = 50;
const waiting = inquiryStatuses.filter((status) => status !== 'closed' && status !== 'rejected');

/** Whose list it is, and the time the list is read at. */
export type Reader = { me: string; now: Date };

function matching(filter: InquiryFilter, { me, now }: Reader): Prisma.InquiryWhereInput {
  return {
    status: filter.status ?? { in: waiting },
    ...(filter.mine ? { assignedToId: me } : {}),
    ...(filter.unassigned ? { assignedToId: null } : {}),
    ...(filter.urgent ? { urgent: true } : {}),
    ...(filter.channel ? { channel: filter.channel } : {}),
    ...(filter.unread ? { messages: { some: { sender: 'family', readAt: null } } } : {}),
    ...(filter.quiet ? { updatedAt: { lt: new Date(now.getTime() - quietAfterDays * 86_400_000) } } : {}),
    ...kinshipIs(filter.kinship),
  };
}

function kinshipIs(wanted: InquiryFilter['kinship']): Prisma.InquiryWhereInput {
  if (!wanted) return {};
  return { kinship: wanted === kinshipToCheck ? { in: [...unsettledKinship] } : wanted };
}

/** How many inquiries a filter finds, and since when the longest of them waits. The list under the same filter shows the same number. */
export async function countOfInquiries(
  tx: Tx,
  scope: Scope,
  { filter, reader }: { filter: InquiryFilter; reader: Reader },
) {
  const found = await tx.inquiry.aggregate({
    where: { AND: [within(scope), matching(filter, reader)] },
    _count: true,
    _min: { receivedAt: true, updatedAt: true },
  });
  return { count: found._count, oldest: filter.quiet ? found._min.updatedAt : found._min.receivedAt };
}

/** A page of inquiries, the longest waiting first, ties by id; `after` is the last row's (receivedAt, id) of the page before. */
export async function pageOfInquiries(
  tx: Tx,
  scope: Scope,
  { filter, reader, after }: { filter: InquiryFilter; reader: Reader; after: { at: Date; id: string } | null },
) {
  const where = { AND: [within(scope), matching(filter, reader)] };
  const beyond: Prisma.InquiryWhereInput = after
    ? { OR: [{ receivedAt: { gt: after.at } }, { receivedAt: after.at, id: { gt: after.id } }] }
    : {};
  const rows = await tx.inquiry.findMany({
    where: { AND: [where, beyond] },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    take: pageSize + 1,
    select: {
      id: true,
      reference: true,
      status: true,
      kinship: true,
      channel: true,
      urgent: true,
      inquirerName: true,
      relationship: true,
      receivedAt: true,
      assignedToId: true,
      sought: {
        orderBy: { position: 'asc' },
        select: { surname: true, given: true, patronymic: true, otherNames: true },
      },
      _count: { select: { messages: { where: { sender: 'family', readAt: null } } } },
    },
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize, total: await tx.inquiry.count({ where }) };
}
