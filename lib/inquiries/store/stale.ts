import 'server-only';
import type { Scope } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import { namesVersion } from '../../names/version';
import type { Tx } from '../../platform/db';

/** Is there a sought person whose search row is missing or was made by other rules? */
export async function anySoughtStale(tx: Tx, _scope: Scope): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ stale: boolean }[]>`
    select exists (
      select 1 from sought_person p left join sought_search s on s.sought_id = p.id
      where s.sought_id is null or s.names_version <> ${namesVersion}::int) as stale`;
  return Boolean(row?.stale);
}

/** The next sought persons to be derived again, in the order of their ids, held until the transaction ends. */
export async function holdStaleSought(
  tx: Tx,
  _scope: Scope,
  after: SoughtId | null,
  most: number,
): Promise<SoughtId[]> {
  const rows = await tx.$queryRaw<{ id: SoughtId }[]>`
    select p.id::text as id from sought_person p
    where p.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      and not exists (select 1 from sought_search s where s.sought_id = p.id and s.names_version = ${namesVersion}::int)
    order by p.id limit ${most}::int for no key update of p`;
  return rows.map(({ id }) => id);
}
