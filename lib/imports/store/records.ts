import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { recordsWithin } from '../../prisoners/store/within';

/** Takes the next version of a record, whatever it is at, and holds the record until the transaction ends. */
export const claimRecord = (tx: Tx, _scope: Scope, id: PrisonerId, now: Date) =>
  tx.prisoner.updateMany({ where: { id }, data: { version: { increment: 1 }, updatedAt: now } });

/** Numbers of records by id. */
export async function numbersOf(tx: Tx, _scope: Scope, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((id): id is string => id !== null))];
  const rows = wanted.length
    ? await tx.prisoner.findMany({ where: { id: { in: wanted } }, select: { id: true, number: true } })
    : [];
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** Marks records void that nothing stands on, from the state they were read in; answers how many were. */
export async function voidRecords(tx: Tx, _scope: Scope, ids: readonly string[], now: Date) {
  return tx.prisoner.updateMany({
    where: { id: { in: [...ids] }, version: 1, status: { in: ['reported', 'data-on-file'] } },
    data: { status: 'void', statusSince: now, updatedAt: now, version: { increment: 1 } },
  });
}

/** Their statuses before, for the event. */
export const statusesOf = async (tx: Tx, _scope: Scope, ids: readonly string[]) =>
  new Map(
    (await tx.prisoner.findMany({ where: { id: { in: [...ids] } }, select: { id: true, status: true } })).map((row) => [
      row.id,
      row.status,
    ]),
  );

export const saveVoidings = (
  tx: Tx,
  _scope: Scope,
  voided: readonly { prisonerId: string; from: string }[],
  { by, now, source }: { by: string | null; now: Date; source: string },
) =>
  tx.prisonerEvent.createMany({
    data: voided.map(({ prisonerId, from }) => ({
      prisonerId,
      kind: 'status-changed',
      occurredAt: now,
      recordedAt: now,
      recordedById: by,
      source,
      reason: 'recorded-by-mistake',
      fromStatus: from,
      toStatus: 'void',
    })),
  });

/** Pairs that nobody has decided about are shown no more when a record of them is void. */
export const letPairsGo = (tx: Tx, _scope: Scope, ids: readonly string[], now: Date) =>
  tx.matchCandidate.updateMany({
    where: { status: 'open', OR: [{ prisonerId: { in: [...ids] } }, { otherId: { in: [...ids] } }] },
    data: { status: 'gone', updatedAt: now, version: { increment: 1 } },
  });

/** The record of this number, if it stands and is in this scope. */
export const findIdByNumber = async (tx: Tx, scope: Scope, number: number) =>
  ((await tx.prisoner.findFirst({ where: { AND: [{ number }, recordsWithin(scope)] }, select: { id: true } }))?.id ??
    null) as PrisonerId | null;
