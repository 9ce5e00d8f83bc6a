import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';
import type { PrisonerStatus } from '../rules';
import type { NewPrisonerEvent } from './move';

/** Those of these records that stand at a status, held until the transaction ends, always in the same order. */
export async function holdStatuses(
  tx: Tx,
  _scope: Scope,
  ids: readonly PrisonerId[],
  status: PrisonerStatus,
): Promise<PrisonerId[]> {
  const rows = await tx.$queryRaw<{ id: PrisonerId }[]>`
    select id::text as id from prisoner
    where id = any (${[...ids]}::uuid[]) and status = ${status} and merged_into_id is null
    order by id for update`;
  return rows.map(({ id }) => id);
}

export const saveStatuses = (
  tx: Tx,
  _scope: Scope,
  ids: readonly PrisonerId[],
  { from, to, now }: { from: PrisonerStatus; to: PrisonerStatus; now: Date },
) =>
  tx.prisoner.updateMany({
    where: { id: { in: [...ids] }, status: from },
    data: { status: to, statusSince: now, updatedAt: now, version: { increment: 1 } },
  });

export const saveEvents = (tx: Tx, _scope: Scope, events: readonly Omit<NewPrisonerEvent, 'standsOn'>[]) =>
  tx.prisonerEvent.createMany({ data: [...events] });
