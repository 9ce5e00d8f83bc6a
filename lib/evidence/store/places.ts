import 'server-only';
import type { Scope } from '../../access/scope';
import { detentionPlaceOf } from '../../names/normal/detention-place';
import { sha256 } from '../../platform/crypto';
import type { Tx } from '../../platform/db';

export const placesPerPage = 100;
export const peoplePerPage = 50;

export type PlaceRow = { id: string; place: string; now: number; were: number; lastAliveAt: Date | null };

/**
 * Places of detention, those with most people believed there first, each by the address that stands for it and says
 * nothing. `q` finds a place by words of it in any spelling.
 */
export async function pageOfPlaces(
  tx: Tx,
  _scope: Scope,
  { q, after }: { q: string; after: { now: number; id: string } | null },
) {
  const sought = q ? (detentionPlaceOf(q)?.key ?? q) : '';
  const words = sought.split(' ').filter(Boolean);
  const rows = await tx.$queryRaw<(PlaceRow & { total: number; people: number })[]>`
    with places as (
      select key, encode(substr(sha256(convert_to(key, 'UTF8')), 1, 12), 'hex') as id, mode() within group (order by place) as place,
        count(*) filter (where believed)::int as now, count(*) filter (where not believed)::int as were,
        max(last_alive_at) filter (where believed) as "lastAliveAt"
      from app.people_by_place(null)
      where ${words}::text[] <@ string_to_array(key, ' ') or (${q} <> '' and place ilike ${`%${likeText(q)}%`})
      group by key)
    select id, place, now, were, "lastAliveAt", (select count(*)::int from places) as total, (select sum(now)::int from places) as people
    from places
    where ${after === null} or (now, id) < (${after?.now ?? 0}::int, ${after?.id ?? ''})
    order by now desc, id desc limit ${placesPerPage + 1}`;
  return rows;
}
const likeText = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The place an address stands for, with every way it is written on file; null when there is none. */
export async function findPlace(
  tx: Tx,
  _scope: Scope,
  id: string,
): Promise<{ key: string; spellings: string[] } | null> {
  const rows = await tx.$queryRaw<{ key: string; place: string }[]>`
    select key, place from place_spelling
    where key <> '' and encode(substr(sha256(convert_to(key, 'UTF8')), 1, 12), 'hex') = ${id}
    order by place`;
  const key = rows[0]?.key;
  return key === undefined ? null : { key, spellings: rows.map(({ place }) => place) };
}

/** The address that stands for a place: a code, so that no address says where anybody is. Must agree with the queries here. */
export const placeIdOf = (key: string) => sha256(key).slice(0, 24);

export type PersonRow = { id: string; place: string; believed: boolean; lastThere: Date | null };

/** Everybody whom a believable source puts at a place, now or once; those last heard of there latest come first. */
export const peopleAt = (tx: Tx, _scope: Scope, key: string) =>
  tx.$queryRaw<PersonRow[]>`
    select prisoner_id::text as id, place, believed, last_there as "lastThere"
    from app.people_by_place(${key}) order by last_there desc nulls last, prisoner_id`;
