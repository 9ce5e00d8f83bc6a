import 'server-only';
import type { Scope } from '../../access/scope';
import type { Prisma, Tx } from '../../platform/db';
import { batchStatuses } from '../rules';
import { endedStatuses } from '../rules/batch-work';
import type { BatchFilter } from '../schema/batch';

const pageSize = 50;
const running = batchStatuses.filter((status) => !endedStatuses.includes(status));

function matching(scope: Scope, filter: BatchFilter): Prisma.BatchWhereInput {
  if (scope.batches === 'none') return { id: { in: [] } };
  return { status: filter.status ?? { in: filter.ended ? [...endedStatuses] : running } };
}

/** A page of batches, the newest first. */
export async function pageOfBatches(tx: Tx, scope: Scope, filter: BatchFilter) {
  const where = matching(scope, filter);
  const beyond: Prisma.BatchWhereInput = filter.after ? { number: { lt: Number(filter.after) } } : {};
  const side = { select: { id: true, code: true, nameUk: true, nameRu: true, nameEn: true } } as const;
  const rows = await tx.batch.findMany({
    where: { AND: [where, beyond] },
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      name: true,
      status: true,
      plannedOn: true,
      place: true,
      seats: true,
      stretchers: true,
      listVersion: true,
      updatedAt: true,
      ours: side,
      theirs: side,
      _count: { select: { members: { where: { status: { not: 'removed' } } } } },
    },
  });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize, total: await tx.batch.count({ where }) };
}

/** The batches at these statuses, and whether the list as it is was sent back. */
export async function latestByStatus(tx: Tx, scope: Scope, statuses: readonly string[]) {
  if (scope.batches === 'none') return [];
  const rows = await tx.batch.findMany({
    where: { status: { in: [...statuses] } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      status: true,
      updatedAt: true,
      submittedById: true,
      firstApprovedById: true,
      listVersion: true,
      approvals: { where: { decision: 'returned' }, select: { listNumber: true } },
    },
  });
  return rows.map(({ approvals, listVersion, ...row }) => ({
    ...row,
    sentBack: approvals.some(({ listNumber }) => listNumber === listVersion),
  }));
}
