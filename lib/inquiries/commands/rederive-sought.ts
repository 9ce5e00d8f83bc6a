import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { SoughtId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { keepSoughtSearchable } from '../store/searchable';
import { holdStaleSought } from '../store/stale';

const actor = systemActor('rederive-names');
const atOnce = 100;

/** The same for the persons families seek as rederiveRecords for records. Answers how many. */
export async function rederiveSought(): Promise<number> {
  let done = 0;
  for (let after: SoughtId | null = null; ; ) {
    const ids: SoughtId[] = await transaction(actor, async (tx) => {
      const scope = scopeOf(actor);
      const stale = await holdStaleSought(tx, scope, after, atOnce);
      await keepSoughtSearchable(tx, scope, stale, { withoutJobs: true });
      return stale;
    });
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < atOnce) return done;
  }
}
