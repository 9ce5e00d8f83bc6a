import 'server-only';
import type { Actor } from '../../access/actor';
import { mayEstablishIdentity, mayReadIdentity } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading, type Tx } from '../../platform/db';
import { countOfResults, countOverdue, countProposals } from '../store/lists';
import { attentionLines } from './identity-lists';
import { today } from './today';

/** What waits in questions of identity for this person; counted as the lists count it. */
export function waitingInIdentity(actor: Actor): Promise<Waiting[]> {
  if (!mayReadIdentity(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const attention = await attentionLines(tx, scope);
    const lines: Waiting[] = [
      {
        key: 'identity.attention',
        count: attention.length,
        oldest: attention.flatMap(({ since }) => since ?? []).toSorted()[0] ?? null,
        href: '/identity?tab=attention',
        urgent: true,
      },
      ...(mayEstablishIdentity(actor).ok ? await toDecide(tx, scope, actor) : []),
      waiting('identity.overdue', await countOverdue(tx, scope, today()), '/identity?tab=overdue'),
    ];
    return lines.filter(({ count }) => count > 0);
  });
}

const toDecide = async (tx: Tx, scope: Scope, actor: Actor): Promise<Waiting[]> => [
  waiting('identity.proposals', await countProposals(tx, scope, actor.id ?? ''), '/identity'),
  waiting('identity.results', await countOfResults(tx, scope), '/identity?tab=results'),
];

const waiting = (key: string, { count, oldest }: { count: number; oldest: Date | null }, href: string): Waiting => ({
  key,
  count,
  oldest: oldest?.toISOString() ?? null,
  href,
});
