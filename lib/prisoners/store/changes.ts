import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import { recordsWithin } from './within';

/** What a change needs to know of a record; null when it is not in this scope. */
export const findForChange = (tx: Tx, scope: Scope, id: PrisonerId) =>
  tx.prisoner.findFirst({
    where: { AND: [{ id }, recordsWithin(scope)] },
    select: { id: true, number: true, status: true, version: true, sealed: true },
  });
export type ChangeRow = NonNullable<Awaited<ReturnType<typeof findForChange>>>;

/** The same, held until the transaction ends: whoever else wants to move this record waits, then sees the move. */
export async function holdForChange(tx: Tx, scope: Scope, id: PrisonerId) {
  await tx.$queryRaw`select 1 as held from prisoner where id = ${id}::uuid for update`;
  return findForChange(tx, scope, id);
}

/** Who changed the record last, by name, and when; for the screen that shows two versions. */
export async function findLastChange(tx: Tx, _scope: Scope, prisonerId: PrisonerId) {
  const last = await tx.prisonerEvent.findFirst({
    where: { prisonerId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: { recordedAt: true, recordedById: true },
  });
  const user = last?.recordedById
    ? await tx.user.findUnique({ where: { id: last.recordedById }, select: { displayName: true } })
    : null;
  return { by: user?.displayName ?? null, at: last?.recordedAt.toISOString() ?? null };
}

export const saveSealed = (tx: Tx, _scope: Scope, id: PrisonerId, sealed: boolean) =>
  tx.prisoner.updateMany({ where: { id }, data: { sealed } });

/** The version moves too: whoever corrects the facts meanwhile must see it. */
export const saveHealthCategory = (
  tx: Tx,
  _scope: Scope,
  { id, healthCategory, now }: { id: PrisonerId; healthCategory: string; now: Date },
) =>
  tx.prisoner.updateMany({
    where: { id },
    data: { healthCategory, updatedAt: now, version: { increment: 1 } },
  });
