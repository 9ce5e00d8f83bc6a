import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { inquiryStatuses } from '../rules';
import type { InquiryFilter } from '../schema';

const pageSize = 50;
const waiting = inquiryStatuses.filter((status) => status !== 'closed' && status !== 'rejected');

function within(scope: Scope): Prisma.InquiryWhereInput {
  if (scope.inquiries === 'all') return {};
  return { id: { in: scope.inquiries === 'none' ? [] : [scope.inquiries.only] } };
}

function matching(filter: InquiryFilter, me: string): Prisma.InquiryWhereInput {
  return {
    status: filter.status ?? { in: waiting },
    ...(filter.mine ? { assignedToId: me } : {}),
    ...(filter.unassigned ? { assignedToId: null } : {}),
    ...(filter.urgent ? { urgent: true } : {}),
    ...(filter.channel ? { channel: filter.channel } : {}),
    ...(filter.kinship ? { kinship: filter.kinship } : {}),
  };
}

/** A page of inquiries, the longest waiting first, ties by id; `after` is the last row's (receivedAt, id) of the page before. */
export async function pageOfInquiries(
  tx: Tx,
  scope: Scope,
  { filter, me, after }: { filter: InquiryFilter; me: string; after: { at: Date; id: string } | null },
) {
  const where = { AND: [within(scope), matching(filter, me)] };
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

/** Names of members of staff by id, for showing who holds what. */
export async function staffNames(tx: Tx, _scope: Scope, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((one): one is string => one !== null))];
  const rows = wanted.length
    ? await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, displayName: true } })
    : [];
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
