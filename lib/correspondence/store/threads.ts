import 'server-only';
import type { Scope } from '../../access/scope';
import type { CorrespondentId, LineId, PrisonerId, ThreadId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Prisma, Tx } from '../../platform/db';
import { recordsWithin, spellings } from '../../prisoners/store/within';
import { waitingStates } from '../rules/silence';
import type { ThreadFilter } from '../schema/threads';
import { correspondentColumns, entriesWithin, linesWithin, threadsWithin } from './within';

export const pageSize = 50;

/** Which of these records exist in this scope. */
export const findPeople = (tx: Tx, scope: Scope, ids: readonly PrisonerId[]) =>
  tx.prisoner.findMany({ where: { AND: [{ id: { in: [...ids] } }, recordsWithin(scope)] }, select: { id: true } });

type NewLine = { id: LineId; prisonerId: PrisonerId; position: number; deadline: string | null };

/** Writes a matter with its lines and answers its number. Read afterwards: a matter is seen through its lines alone. */
export async function saveThread(
  tx: Tx,
  _scope: Scope,
  thread: { id: ThreadId; correspondentId: CorrespondentId; purpose: string; by: string; now: Date },
  lines: readonly NewLine[],
) {
  const { id, correspondentId, purpose, by, now } = thread;
  await tx.correspondenceThread.createMany({ data: [{ id, correspondentId, purpose, openedById: by, openedAt: now }] });
  await tx.correspondenceLine.createMany({
    data: lines.map(({ deadline, ...line }) => ({
      ...line,
      threadId: id,
      deadline: dayToColumn(deadline),
      addedById: by,
      addedAt: now,
    })),
  });
  return (await tx.correspondenceThread.findUniqueOrThrow({ where: { id }, select: { number: true } })).number;
}

const lineColumns = (scope: Scope) =>
  ({
    id: true,
    threadId: true,
    prisonerId: true,
    position: true,
    deadline: true,
    nextStep: true,
    nextNote: true,
    nextOwnerId: true,
    nextDue: true,
    owedSince: true,
    version: true,
    prisoner: {
      select: {
        id: true,
        number: true,
        status: true,
        birthFrom: true,
        birthTo: true,
        birthPrecision: true,
        birthApproximate: true,
        names: spellings,
      },
    },
    entries: {
      where: entriesWithin(scope),
      orderBy: [{ occurredOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      include: { health: { select: { detailEnc: true } }, claim: { select: { retractedAt: true } } },
    },
  }) satisfies Prisma.CorrespondenceLineSelect;

const headColumns = {
  id: true,
  number: true,
  purpose: true,
  openedAt: true,
  openedById: true,
  correspondent: correspondentColumns,
} as const satisfies Prisma.CorrespondenceThreadSelect;

/** One matter with everybody in it that this scope reaches; null when that is nobody. */
export const findThread = (tx: Tx, scope: Scope, id: ThreadId) =>
  tx.correspondenceThread.findFirst({
    where: { AND: [{ id }, threadsWithin(scope)] },
    select: {
      ...headColumns,
      lines: { where: linesWithin(scope), orderBy: [{ position: 'asc' }, { id: 'asc' }], select: lineColumns(scope) },
    },
  });
export type ThreadRow = NonNullable<Awaited<ReturnType<typeof findThread>>>;
export type LineRow = ThreadRow['lines'][number];
export type EntryRow = LineRow['entries'][number];

/** What recording a paper needs to know of a matter; null when there is none in this scope. */
export const findThreadHead = (tx: Tx, scope: Scope, id: ThreadId) =>
  tx.correspondenceThread.findFirst({
    where: { AND: [{ id }, threadsWithin(scope)] },
    select: { id: true, number: true, correspondent: correspondentColumns },
  });

/** Every line about one person, the newest matter first. */
export const linesOfPerson = (tx: Tx, scope: Scope, prisonerId: PrisonerId) =>
  tx.correspondenceLine.findMany({
    where: { AND: [{ prisonerId }, linesWithin(scope)] },
    orderBy: [{ thread: { number: 'desc' } }, { position: 'asc' }],
    select: { ...lineColumns(scope), thread: { select: headColumns } },
  });

/** Lines by id, with their matter. */
export const linesById = (tx: Tx, scope: Scope, ids: readonly string[]) =>
  tx.correspondenceLine.findMany({
    where: { AND: [{ id: { in: [...ids] } }, linesWithin(scope)] },
    select: { ...lineColumns(scope), thread: { select: headColumns } },
  });

/** A page of matters, the newest first; what is counted on each comes from the columns kept beside its lines. */
export async function pageOfThreads(tx: Tx, scope: Scope, { tab, correspondent, state, after }: ThreadFilter) {
  const line: Prisma.CorrespondenceLineWhereInput = {
    AND: [linesWithin(scope), state ? { state } : {}, tab === 'waiting' ? { state: { in: [...waitingStates] } } : {}],
  };
  const where: Prisma.CorrespondenceThreadWhereInput = {
    lines: { some: line },
    ...(correspondent ? { correspondentId: correspondent } : {}),
  };
  const before = Number(after);
  const rows = await tx.correspondenceThread.findMany({
    where: Number.isInteger(before) && before > 0 ? { AND: [where, { number: { lt: before } }] } : where,
    orderBy: { number: 'desc' },
    take: pageSize + 1,
    select: {
      ...headColumns,
      lines: {
        where: linesWithin(scope),
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          state: true,
          askedOn: true,
          owedSince: true,
          deadline: true,
          prisoner: { select: { names: spellings } },
        },
      },
    },
  });
  return {
    rows: rows.slice(0, pageSize),
    more: rows.length > pageSize,
    total: await tx.correspondenceThread.count({ where }),
  };
}
export type MatterRow = Awaited<ReturnType<typeof pageOfThreads>>['rows'][number];
