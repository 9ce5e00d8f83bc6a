import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayDecidePolicies, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { countOpenAttention } from '../store/attention-list';
import { findPolicies } from '../store/policy';
import { countOfProposals } from '../store/queue';
import { countLongWithoutLife } from './without-life';

/** Proposals this person may decide, what needs attention, and those without a sign of life for ninety days. */
export function waitingInEvidence(actor: Actor, now = new Date()): Promise<Waiting[]> {
  if (!mayRecordEvidence(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const attention = await countOpenAttention(tx, scope);
    const waiting: Waiting[] = [{ key: 'evidence.attention', ...attention, href: '/evidence?tab=attention' }];
    if (mayConfirm(actor).ok) {
      const proposals = await countOfProposals(tx, scope, actor.id ?? '');
      const since = proposals.oldest?.toISOString() ?? null;
      waiting.unshift({ key: 'evidence.proposals', count: proposals.count, oldest: since, href: '/evidence' });
      const life = await countLongWithoutLife(tx, scope, now);
      const longest = life.oldest?.toISOString() ?? null;
      waiting.push({ key: 'evidence.withoutLife', count: life.count, oldest: longest, href: '/evidence?tab=life' });
    }
    return waiting.filter((line) => line.count > 0);
  });
}

/** A version of the policy that waits for another person than the one who proposed it. */
export function waitingInPolicy(actor: Actor): Promise<Waiting[]> {
  if (!mayDecidePolicies(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const open = (await findPolicies(tx, scopeOf(actor))).filter(
      ({ status, proposedById }) => status === 'proposed' && proposedById !== actor.id,
    );
    const oldest = open[0]?.proposedAt.toISOString() ?? null;
    return open.length > 0 ? [{ key: 'evidence.policy', count: open.length, oldest, href: '/settings/policy' }] : [];
  });
}
