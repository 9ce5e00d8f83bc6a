import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord, mayReadPlaces } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findAccess } from '../../prisoners/store/record';
import type { WhereaboutsView } from '../schema/places';
import { placeIdOf } from '../store/places';
import { findWhereabouts } from '../store/whereabouts';
import { lastPlaceIn, lifeIn, linesOf, toldBy } from './whereabouts-lines';

/** When one person was last shown alive and where they were, by every source. Whoever may open the record; logged. */
export const readWhereabouts = (actor: Actor, { id }: { id: PrisonerId }): Promise<WhereaboutsView> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    const [row] = await findWhereabouts(tx, scope, [id]);
    const told = toldBy(found(row));
    const { believed } = told;
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'whereabouts' } });
    return {
      life: lifeIn(found(row), told),
      awaited: told.awaited,
      lastPlace: lastPlaceIn(told),
      believed: believed && {
        place: believed.stays[0]?.place ?? '',
        placeId: placeIdOf(believed.key),
        since: believed.since,
      },
      history: linesOf(told),
      may: { readPlaces: mayReadPlaces(actor).ok },
    };
  });
