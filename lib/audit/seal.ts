import 'server-only';
import { systemActor } from '../access/actor';
import { scopeOf } from '../access/scope';
import { transaction } from '../platform/db';
import { beginning, hashOfSeal, rootOf, type Seal, signed } from './chain';
import { eventsBetween, lastSeal, saveSeal, takeSealing } from './store/seals';

const actor = systemActor('audit-seal');
const scope = scopeOf(actor);
export const mostInASeal = 2_000;

/*
 * Numbers are given out before a transaction commits, so an entry can appear below one that is already visible. A
 * transaction ends within fifteen seconds (lib/platform/db.ts); after twenty nothing can appear below any more, and
 * what does appear there was not written by us.
 */
export const settling = 20_000;

/**
 * Seals every settled entry written since the last seal, at most `mostInASeal` to a seal, each seal chained to the one
 * before and signed. Answers the seals made. Of two that seal at once, one does nothing.
 */
export async function sealLog(settledBefore = new Date(Date.now() - settling)): Promise<Seal[]> {
  const made: Seal[] = [];
  for (;;) {
    const seal = await sealOnce(settledBefore);
    if (!seal) return made;
    made.push(seal);
  }
}

const sealOnce = (settledBefore: Date) =>
  transaction(actor, async (tx): Promise<Seal | null> => {
    if (!(await takeSealing(tx, scope))) return null;
    const last = await lastSeal(tx, scope);
    const fromId = last ? last.toId + 1n : 1n;
    const all = await eventsBetween(tx, scope, { fromId, take: mostInASeal });
    const fresh = all.findIndex(({ at }) => at >= settledBefore);
    const events = fresh === -1 ? all : all.slice(0, fresh);
    const end = events.at(-1);
    if (!end) return null;
    const seal = signed({
      seq: (last?.seq ?? 0) + 1,
      fromId,
      toId: end.id,
      count: events.length,
      root: rootOf(events),
      previous: last ? hashOfSeal(last) : beginning,
      sealedAt: new Date(),
    });
    await saveSeal(tx, scope, seal);
    return seal;
  });
