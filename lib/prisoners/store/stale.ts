import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { namesVersion } from '../../names/version';
import type { Tx } from '../../platform/db';

/** Is there a record whose search row is missing or was made by other rules? */
export async function anyStale(tx: Tx, _scope: Scope): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ stale: boolean }[]>`
    select exists (
      select 1 from prisoner p left join prisoner_search s on s.prisoner_id = p.id
      where p.merged_into_id is null and p.status <> 'void' and (s.prisoner_id is null or s.names_version <> ${namesVersion}::int)) as stale`;
  return Boolean(row?.stale);
}

/**
 * The next records to be derived again, in the order of their ids, held until the transaction ends: whoever changes one
 * meanwhile waits, so that nothing new is written over.
 */
export async function holdStale(tx: Tx, _scope: Scope, after: PrisonerId | null, most: number): Promise<PrisonerId[]> {
  const rows = await tx.$queryRaw<{ id: PrisonerId }[]>`
    select p.id::text as id from prisoner p
    where p.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') and p.merged_into_id is null
      and p.status <> 'void' and not exists (select 1 from prisoner_search s where s.prisoner_id = p.id and s.names_version = ${namesVersion}::int)
    order by p.id limit ${most}::int for no key update of p`;
  return rows.map(({ id }) => id);
}
