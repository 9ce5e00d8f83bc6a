import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';

const idsIn = (items: readonly string[], table: string) =>
  items.flatMap((item) => (item.startsWith(`${table}:`) ? [item.slice(table.length + 1)] : []));

/** What stands behind the items of a contradiction: its claims and places wherever they hang now, its records' own facts. */
export async function findSources(tx: Tx, _scope: Scope, about: readonly PrisonerId[], items: readonly string[]) {
  const records = await tx.prisoner.findMany({
    where: { id: { in: [...about] } },
    include: { identifiers: { select: { kind: true, value: true } } },
  });
  return {
    claims: await tx.claim.findMany({ where: { id: { in: idsIn(items, 'claim') } } }),
    places: await tx.prisonerPlace.findMany({ where: { id: { in: idsIn(items, 'place') } } }),
    records: records.map((row) => ({
      id: row.id as PrisonerId,
      birth: fromColumns('birth', row),
      capture: fromColumns('capture', row),
      numbers: [{ kind: 'service-number', value: row.serviceNumber ?? '' }, ...row.identifiers],
    })),
  };
}
export type Sources = Awaited<ReturnType<typeof findSources>>;
