import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import { transaction } from '../../platform/db';
import { keepRecordSearchable } from '../store/searchable';
import { holdStale } from '../store/stale';

const actor = systemActor('rederive-names');
const atOnce = 250;

/**
 * Makes again what records are found by, for every record whose search row is missing or was made by other rules; in small
 * transactions while people search. Until a row's turn it is found by its old keys, as far as old and new rules agree.
 * Answers how many.
 */
export async function rederiveRecords(): Promise<number> {
  let done = 0;
  for (let after: PrisonerId | null = null; ; ) {
    const ids: PrisonerId[] = await transaction(actor, async (tx) => {
      const scope = scopeOf(actor);
      const stale = await holdStale(tx, scope, after, atOnce);
      await keepRecordSearchable(tx, scope, stale, { withoutJobs: true });
      return stale;
    });
    done += ids.length;
    after = ids.at(-1) ?? null;
    if (ids.length < atOnce) return done;
  }
}
