import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';

/** Names of members of staff by id, for showing who did what and who holds what. */
export async function staffNames(tx: Tx, _scope: Scope, ids: readonly (string | null)[]) {
  const wanted = [...new Set(ids.filter((one): one is string => one !== null))];
  const rows = wanted.length
    ? await tx.user.findMany({ where: { id: { in: wanted } }, select: { id: true, displayName: true } })
    : [];
  return new Map(rows.map(({ id, displayName }) => [id, displayName]));
}
