import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { countOfProposals } from '../store/queue';
import { countAttention } from './evidence-queue';

/** Proposals this person may decide, and records whose evidence needs a person. */
export function waitingInEvidence(actor: Actor): Promise<Waiting[]> {
  if (!mayRecordEvidence(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const { count, oldest } = await countAttention(tx, scope);
    const waiting: Waiting[] = [{ key: 'evidence.attention', count, oldest, href: '/evidence?tab=attention' }];
    if (mayConfirm(actor).ok) {
      const proposals = await countOfProposals(tx, scope, actor.id ?? '');
      const since = proposals.oldest?.toISOString() ?? null;
      waiting.unshift({ key: 'evidence.proposals', count: proposals.count, oldest: since, href: '/evidence' });
    }
    return waiting.filter((line) => line.count > 0);
  });
}
