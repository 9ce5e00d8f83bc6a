import 'server-only';
import type { Scope } from '../../access/scope';
import type { LineId, ThreadId } from '../../kernel/ids';
import { dayToColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { Standing } from '../rules/silence';
import type { LinePlan } from '../schema/entries';
import { linesWithin } from './within';

/**
 * The lines of a matter, held until the transaction ends: two papers about one person are recorded one after the other, so
 * that where the line stands is always derived from both.
 */
export async function holdLines(tx: Tx, scope: Scope, threadId: ThreadId, ids: readonly LineId[]) {
  await tx.$queryRaw`select 1 as held from correspondence_line where thread_id = ${threadId}::uuid and id = any (${[...ids]}::uuid[]) order by id for update`;
  return tx.correspondenceLine.findMany({
    where: { AND: [{ id: { in: [...ids] }, threadId }, linesWithin(scope)] },
    select: { id: true, prisonerId: true },
  });
}

/** One line, held the same way. */
export const lockLine = (tx: Tx, _scope: Scope, id: LineId) =>
  tx.$queryRaw`select 1 as held from correspondence_line where id = ${id}::uuid for update`;

/** Keeps where a line stands beside it, for the lists. Says nothing that its entries do not. */
export const saveStanding = (
  tx: Tx,
  _scope: Scope,
  id: LineId,
  { ours, theirs }: { ours: Standing; theirs: Standing },
) =>
  tx.correspondenceLine.updateMany({
    where: { id },
    data: { state: ours.state, askedOn: dayToColumn(ours.askedOn), owedSince: dayToColumn(theirs.askedOn) },
  });

/** A line with what a plan needs to know; null when there is none in this scope. */
export const findLine = (tx: Tx, scope: Scope, id: LineId) =>
  tx.correspondenceLine.findFirst({
    where: { AND: [{ id }, linesWithin(scope)] },
    select: { id: true, prisonerId: true, threadId: true, version: true, nextOwnerId: true },
  });

/** Writes what comes next, from the version it was read at; a count of zero means somebody was faster. */
export const savePlan = (tx: Tx, _scope: Scope, id: LineId, { version, deadline, nextDue, ...plan }: LinePlan) =>
  tx.correspondenceLine.updateMany({
    where: { id, version },
    data: { ...plan, deadline: dayToColumn(deadline), nextDue: dayToColumn(nextDue), version: { increment: 1 } },
  });
