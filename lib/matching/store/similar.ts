import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import { registryWithin } from '../../prisoners/store/within';
import { recordOfPair, soughtOfPair } from './within';

/** Of these records those this actor may know of, as a pair shows them. */
export async function recordsNamed(tx: Tx, scope: Scope, { ids, me }: { ids: readonly string[]; me: string }) {
  const rows = await tx.prisoner.findMany({
    where: { AND: [{ id: { in: [...ids] }, status: { not: 'void' } }, registryWithin(scope)] },
    select: recordOfPair(me),
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these sought persons those of an inquiry in this scope that is not over. */
export async function soughtNamed(tx: Tx, scope: Scope, ids: readonly string[]) {
  if (scope.inquiries !== 'all') return new Map<string, never>();
  const rows = await tx.soughtPerson.findMany({
    where: { id: { in: [...ids] }, inquiry: { status: { notIn: ['closed', 'rejected'] } } },
    select: {
      ...soughtOfPair,
      inquiry: { select: { ...soughtOfPair.inquiry.select, inquirerName: true } },
    },
  });
  return new Map(rows.map((row) => [row.id, row]));
}
