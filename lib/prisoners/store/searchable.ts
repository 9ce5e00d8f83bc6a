import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { type SearchRow, searchRowOf } from '../../names/search-row';
import type { Tx } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { phoneKey, phonesIn } from '../../platform/phone-key';
import { contactsOf, describe, type Told } from './told';

/**
 * Makes what these records are found by again, from everything they say now, and queues the search for inquiries about
 * them. The last step of every command that changes a name, birth, unit, place, number or next of kin; in its transaction.
 */
export async function keepRecordSearchable(
  tx: Tx,
  scope: Scope,
  ids: readonly PrisonerId[],
  { withoutJobs = false }: { withoutJobs?: boolean } = {},
) {
  if (ids.length === 0) return;
  const told = await tx.$queryRaw<{ id: PrisonerId; told: Told }[]>`
    select id::text as id, told from app.record_to_search(${[...ids]}::uuid[])`;
  const gone = told.filter((row) => row.told.gone).map(({ id }) => id);
  if (gone.length > 0) await tx.prisonerSearch.deleteMany({ where: { prisonerId: { in: gone } } });
  const standing = told.filter((row) => !row.told.gone);
  await saveSearchRows(
    tx,
    scope,
    standing.map((row) => ({ id: row.id, sealed: row.told.sealed, ...rowFor(row.told) })),
  );
  if (withoutJobs) return;
  for (const { id } of standing) await addJob(tx, 'match-record', { prisonerId: id }, { jobKey: `match-record:${id}` });
}

const rowFor = (told: Told): SearchRow => searchRowOf(describe(told), contactsOf(told).flatMap(phonesIn).map(phoneKey));

export type RecordSearchRow = SearchRow & { readonly id: PrisonerId; readonly sealed: boolean };

/** Writes search rows as they are, in one statement; a row that is there is replaced. */
export async function saveSearchRows(tx: Tx, _scope: Scope, rows: readonly RecordSearchRow[]) {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into prisoner_search (prisoner_id, keys, surname, given, parts, detail, kin, sealed, names_version)
    select r.id, r.keys::int[], r.surname, r.given, r.parts, r.detail, r.kin, r.sealed, r.version
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ keys }) => `{${keys.join(',')}}`)}::text[],
      ${rows.map(({ surname }) => surname)}::text[],
      ${rows.map(({ given }) => given)}::text[],
      ${rows.map(({ parts }) => parts)}::text[],
      ${rows.map(({ detail }) => detail)}::text[],
      ${rows.map(({ kin }) => kin)}::text[],
      ${rows.map(({ sealed }) => sealed)}::boolean[],
      ${rows.map(({ namesVersion }) => namesVersion)}::smallint[]
    ) as r (id, keys, surname, given, parts, detail, kin, sealed, version)
    on conflict (prisoner_id) do update set keys = excluded.keys, surname = excluded.surname, given = excluded.given,
      parts = excluded.parts, detail = excluded.detail, kin = excluded.kin, sealed = excluded.sealed,
      names_version = excluded.names_version`;
}
