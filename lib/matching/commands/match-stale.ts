import 'server-only';
import { systemActor } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { PrisonerId, SoughtId } from '../../kernel/ids';
import { scoreVersion } from '../../names/score';
import { namesVersion } from '../../names/version';
import { reading } from '../../platform/db';
import { stalePairs } from '../store/keeping';
import { matchRecordNow } from './match-record';
import { matchSoughtNow } from './match-sought';

const actor = systemActor('matching');

/**
 * Searches again for the people of pairs that were scored by rules of before, a few at a time, so that a change of rules
 * reaches everything that waits or was decided. Answers how many were searched for.
 */
export async function matchStale(most = 50): Promise<number> {
  const pairs = await reading(actor, (tx) => stalePairs(tx, scopeOf(actor), { namesVersion, scoreVersion, most }));
  const sought = new Set(pairs.flatMap(({ soughtId }) => soughtId ?? []));
  const records = new Set(pairs.flatMap(({ soughtId, prisonerId }) => (soughtId ? [] : prisonerId)));
  for (const id of sought) await matchSoughtNow(id as SoughtId);
  for (const id of records) await matchRecordNow(id as PrisonerId);
  return sought.size + records.size;
}
