import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { SightingId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { holdStaleSightings, keepSightingsSearchable } from '../store/searchable';

const actor = systemActor('rederive-names');
const atOnce = 100;

/** The same for sightings as rederiveRecords for records. Answers how many. */
export async function rederiveSightings(): Promise<number> {
  let done = 0;
  for (let after: SightingId | null = null; ; ) {
    const ids: SightingId[] = await transaction(actor, async (tx) => {
      const scope = scopeOf(actor);
      const stale = await holdStaleSightings(tx, scope, after, atOnce);
      await keepSightingsSearchable(tx, scope, stale, { withoutJobs: true });
      return stale;
    });
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < atOnce) return done;
  }
}
