import 'server-only';
import type { Scope } from '../../access/scope';
import type { SightingId } from '../../kernel/ids';
import { searchRowOf } from '../../names/search-row';
import { namesVersion } from '../../names/version';
import { fromColumns } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import { addJob } from '../../platform/jobs';
import { type Consent, maySearchWith } from '../rules/debrief';
import { describeSeen, type Seen } from '../rules/sighting';

const read = (tx: Tx, ids: readonly SightingId[]) =>
  tx.sighting.findMany({
    where: { id: { in: [...ids] } },
    include: { debrief: { select: { consentSearch: true } } },
  });
type Row = Awaited<ReturnType<typeof read>>[number];

/** The person seen as the rules look at them. */
export const seenIn = (
  row: Pick<Row, 'name' | 'callSign' | 'sex' | 'ageAbout' | 'unit' | 'place'> &
    Parameters<typeof fromColumns<'from'>>[1] &
    Parameters<typeof fromColumns<'until'>>[1],
): Seen => ({
  name: row.name,
  callSign: row.callSign,
  sex: row.sex as Seen['sex'],
  ageAbout: row.ageAbout,
  unit: row.unit,
  place: row.place,
  from: fromColumns('from', row),
  until: fromColumns('until', row),
});

/** Whether a sighting is looked for: while it waits or stands behind a claim, and the returnee agrees. */
const isSearched = ({ status, debrief }: Row) =>
  status !== 'withdrawn' && maySearchWith(debrief.consentSearch as Consent).ok;

/**
 * Makes what these sightings are found by again, and queues the search for them. The last step of every command that
 * changes what was seen, or whether it may be searched; in its transaction. Without consent nothing is left to be found.
 */
export async function keepSightingsSearchable(
  tx: Tx,
  _scope: Scope,
  ids: readonly SightingId[],
  { withoutJobs = false }: { withoutJobs?: boolean } = {},
) {
  for (const row of await read(tx, ids)) {
    if (!isSearched(row)) {
      await tx.sightingSearch.deleteMany({ where: { sightingId: row.id } });
      continue;
    }
    const made = searchRowOf(describeSeen(seenIn(row)));
    const columns = { ...made, keys: [...made.keys] };
    await tx.sightingSearch.upsert({
      where: { sightingId: row.id },
      create: { sightingId: row.id, ...columns },
      update: columns,
      select: { sightingId: true },
    });
  }
  if (withoutJobs) return;
  for (const id of ids) await addJob(tx, 'match-sighting', { sightingId: id }, { jobKey: `match-sighting:${id}` });
}

/** The sightings of a debrief that are not withdrawn. */
export const idsOf = async (tx: Tx, _scope: Scope, debriefId: string) =>
  (await tx.sighting.findMany({ where: { debriefId, status: { not: 'withdrawn' } }, select: { id: true } })).map(
    ({ id }) => id as SightingId,
  );

/** Is there a search row that was made by other rules? */
export async function anySightingStale(tx: Tx, _scope: Scope): Promise<boolean> {
  return (
    (await tx.sightingSearch.findFirst({
      where: { namesVersion: { not: namesVersion } },
      select: { sightingId: true },
    })) !== null
  );
}

/** The next sightings to be derived again, in the order of their ids, held until the transaction ends. */
export async function holdStaleSightings(
  tx: Tx,
  _scope: Scope,
  after: SightingId | null,
  most: number,
): Promise<SightingId[]> {
  const rows = await tx.$queryRaw<{ id: SightingId }[]>`
    select g.id::text as id from sighting g join sighting_search s on s.sighting_id = g.id
    where g.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000') and s.names_version <> ${namesVersion}::int
    order by g.id limit ${most}::int for no key update of g`;
  return rows.map(({ id }) => id);
}
