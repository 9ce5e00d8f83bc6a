import 'server-only';
import type { Actor } from '../../access/actor';
import { mayDecideDuplicate, mayLink } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { matchingHref, type PairFilter } from '../schema/pairs';
import { countOfPairs } from '../store/pairs';

type Line = { key: string; filter: PairFilter; urgent?: true };

const ofInquiries: readonly Line[] = [
  { key: 'matching.contested', filter: { show: 'contested', kind: 'inquiry' }, urgent: true },
  { key: 'matching.strong', filter: { kind: 'inquiry', band: 'strong' } },
  { key: 'matching.possible', filter: { kind: 'inquiry', band: 'possible' } },
];
const ofDuplicates: readonly Line[] = [
  { key: 'matching.contestedDuplicates', filter: { show: 'contested', kind: 'duplicate' } },
  { key: 'matching.duplicates', filter: { kind: 'duplicate' } },
];

/** Pairs that wait for somebody who may decide them, each line leading to the list it was counted by. */
export const waitingInMatching = (actor: Actor): Promise<Waiting[]> => {
  const lines = [...(mayLink(actor).ok ? ofInquiries : []), ...(mayDecideDuplicate(actor).ok ? ofDuplicates : [])];
  if (lines.length === 0) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const waiting: Waiting[] = [];
    for (const { key, filter, urgent } of lines) {
      const { count, oldest } = await countOfPairs(tx, scopeOf(actor), { filter, me: actor.id ?? '' });
      const href = matchingHref(filter);
      waiting.push({ key, count, href, oldest: oldest?.toISOString() ?? null, ...(urgent ? { urgent } : {}) });
    }
    return waiting.filter(({ count }) => count > 0);
  });
};
