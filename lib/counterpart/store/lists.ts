import 'server-only';
import type { Scope } from '../../access/scope';
import type { BatchId, CounterpartListId } from '../../kernel/ids';
import { stillAsRead } from '../../kernel/lifecycle';
import type { Prisma, Tx } from '../../platform/db';
import type { LineDecision } from '../rules/decisions';
import type { ListStatus, Purpose } from '../rules/lists';
import type { CountedLine } from '../rules/offered';
import type { MatchStatus } from '../rules/outcome';

/** Writes a new list; a count of zero means that this file, or this id, is there already. */
export const saveList = (tx: Tx, _scope: Scope, list: Prisma.CounterpartListCreateManyInput) =>
  tx.counterpartList.createMany({ data: [list], skipDuplicates: true });

export const findList = (tx: Tx, scope: Scope, id: CounterpartListId) =>
  tx.counterpartList.findFirst({ where: scope.batches === 'none' ? { id: { in: [] } } : { id } });
export type ListRow = NonNullable<Awaited<ReturnType<typeof findList>>>;

/** The list this file came as before, unless that one was set aside. */
export const findByHash = (tx: Tx, _scope: Scope, batchId: BatchId, fileHash: string) =>
  tx.counterpartList.findFirst({ where: { batchId, fileHash, status: { not: 'set-aside' } } });

/** The same, held until the transaction ends: of two that work on a list at once, one waits and then sees what was done. */
export async function holdList(tx: Tx, scope: Scope, id: CounterpartListId) {
  await tx.$queryRaw`select 1 as held from counterpart_list where id = ${id}::uuid for update`;
  return findList(tx, scope, id);
}

/** Moves a list from the status and version it was read at; a count of zero means somebody was faster. */
export const saveListMove = (
  tx: Tx,
  _scope: Scope,
  row: ListRow,
  to: ListStatus,
  more: Prisma.CounterpartListUncheckedUpdateManyInput & { updatedAt: Date },
) =>
  tx.counterpartList.updateMany({
    where: stillAsRead(row),
    data: { ...more, status: to, version: { increment: 1 } },
  });

/** How far the work at hand has come. It moves no version. */
export const saveProgress = (
  tx: Tx,
  _scope: Scope,
  id: string,
  progress: { cursor: number; rowCount: number; updatedAt: Date },
) => tx.counterpartList.updateMany({ where: { id }, data: progress });

/** The lists of a batch, the newest first. */
export const listsOf = (tx: Tx, scope: Scope, batchId: BatchId) =>
  tx.counterpartList.findMany({
    where: scope.batches === 'none' ? { id: { in: [] } } : { batchId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });

export type LineGroup = {
  listId: string;
  matchStatus: MatchStatus;
  clean: boolean;
  decision: LineDecision | null;
  count: number;
};

/** How many lines of these lists stand how. */
export async function countLines(tx: Tx, _scope: Scope, listIds: readonly string[]): Promise<LineGroup[]> {
  const groups = await tx.counterpartLine.groupBy({
    by: ['listId', 'matchStatus', 'clean', 'decision'],
    where: { listId: { in: [...listIds] } },
    _count: { _all: true },
  });
  return groups.map(({ _count, ...group }) => ({ ...group, count: _count._all }) as LineGroup);
}

/** The lines of every list of a batch that stands, counted by what `countOffered` asks. */
export async function countedLines(tx: Tx, scope: Scope, batchId: BatchId): Promise<CountedLine[]> {
  const lists = (await listsOf(tx, scope, batchId)).filter(({ status }) => status !== 'set-aside');
  const byId = new Map(lists.map((list) => [list.id, list]));
  const groups = await countLines(tx, scope, [...byId.keys()]);
  return groups.flatMap(({ listId, matchStatus, decision, count }) => {
    const list = byId.get(listId);
    return list
      ? [{ agreementLine: list.agreementLine, purpose: list.purpose as Purpose, matchStatus, decision, count }]
      : [];
  });
}

/** Who had a list matched, as an active member of staff with the roles held now; null when nobody such is left. */
export const findStarter = (tx: Tx, _scope: Scope, userId: string) =>
  tx.user.findFirst({
    where: { id: userId, active: true },
    select: { id: true, displayName: true, roles: { select: { role: true } } },
  });
