import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLookAtDeaths } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { SightingId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type Condition, isGrave } from '../rules/sighting';
import type { LookedAt } from '../schema/sighting';
import { findSighting, saveLookedAt } from '../store/sightings';

/** A line on the analysts' start page: somebody was seen dying or dead. It names nobody. */
export const tellAnalysts = (tx: Tx) => queue(tx, { type: 'staff.death-seen' });

/**
 * Writes down that an analyst looked at a death or a dying somebody saw. Nothing follows from it by itself: a status is
 * moved on the record, a death is established by its own protocol.
 */
export const lookAtDeath = (actor: Actor, { sightingId, version, note }: LookedAt & { sightingId: SightingId }) =>
  transaction(actor, async (tx) => {
    must(mayLookAtDeaths(actor));
    const scope = scopeOf(actor);
    const row = found(await findSighting(tx, scope, sightingId));
    if (!isGrave(row.condition as Condition) || row.graveAt) throw new Refused('wrong-status');
    if (row.version !== version) throw new Refused('changed-meanwhile', { current: { version: row.version } });
    moved(await saveLookedAt(tx, scope, row, { by: actor.id ?? '', now: new Date(), note }));
    await record(tx, actor, {
      type: 'sighting.looked-at',
      subject: { type: 'sighting', id: sightingId },
      detail: { condition: row.condition },
    });
    return { sightingId, version: row.version + 1, status: row.status as 'waiting' | 'attached' | 'withdrawn' };
  });
