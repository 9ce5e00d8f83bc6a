import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadPlaces } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { PlacesFilter, PlacesPage } from '../schema/places';
import { pageOfPlaces, placesPerPage } from '../store/places';

/** Places of detention and how many are believed to be there and were there once; found by their words. Logged. */
export const listPlaces = (actor: Actor, { q, after }: PlacesFilter): Promise<PlacesPage> =>
  reading(actor, async (tx) => {
    must(mayReadPlaces(actor));
    const rows = await pageOfPlaces(tx, scopeOf(actor), { q: q ?? '', after: placeAfter(after) });
    const shown = rows.slice(0, placesPerPage);
    const last = rows.length > placesPerPage ? shown.at(-1) : undefined;
    await record(tx, actor, { type: 'place.read', detail: { part: 'list', places: shown.length } });
    return {
      lines: shown.map(({ id, place, now, were, lastAliveAt }) => ({
        id,
        place,
        now,
        were,
        lastAliveAt: lastAliveAt?.toISOString() ?? null,
      })),
      next: last ? `${last.now}_${last.id}` : null,
      total: rows[0]?.total ?? 0,
      people: rows[0]?.people ?? 0,
    };
  });

/** A cursor as it came back; anything else begins at the first page. */
function placeAfter(text: string | undefined) {
  const [, now = '', id = ''] = /^(\d{1,9})_([0-9a-f]{24})$/.exec(text ?? '') ?? [];
  return id ? { now: Number(now), id } : null;
}
