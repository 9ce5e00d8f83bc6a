import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import type { LoggedEvent, Seal } from '../chain';

/** Makes the caller the only one who seals until its transaction ends; says whether it is. */
export async function takeSealing(tx: Tx, _scope: Scope): Promise<boolean> {
  const rows = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtext('homeward audit seal')) as taken`;
  return rows[0]?.taken ?? false;
}

/** The newest seal, or null before the first. */
export const lastSeal = (tx: Tx, _scope: Scope): Promise<Seal | null> =>
  tx.auditSeal.findFirst({ orderBy: { seq: 'desc' } });

/** Seals in order, after the given one. */
export const sealsAfter = (tx: Tx, _scope: Scope, seq: number, take: number): Promise<Seal[]> =>
  tx.auditSeal.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' }, take });

export const saveSeal = (tx: Tx, _scope: Scope, seal: Seal) => tx.auditSeal.createMany({ data: [seal] });

/** Entries in the order of their numbers, from `fromId` on; up to `toId` and, when given, written before a moment. */
export const eventsBetween = (
  tx: Tx,
  _scope: Scope,
  { fromId, toId, before, take }: { fromId: bigint; toId?: bigint; before?: Date; take: number },
): Promise<LoggedEvent[]> =>
  tx.auditEvent.findMany({
    where: {
      id: { gte: fromId, ...(toId === undefined ? {} : { lte: toId }) },
      ...(before ? { at: { lt: before } } : {}),
    },
    orderBy: { id: 'asc' },
    take,
  });

/** How many entries there are from a number on. */
export const countFrom = (tx: Tx, _scope: Scope, fromId: bigint) =>
  tx.auditEvent.count({ where: { id: { gte: fromId } } });
