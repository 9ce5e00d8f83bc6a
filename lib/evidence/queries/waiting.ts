import 'server-only';
import type { Actor } from '../../access/actor';
import { mayConfirm, mayDecidePolicies, mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { findPolicies } from '../store/policy';
import { countOfAttention, countOfProposals } from '../store/queue';

/** Proposals this person may decide, and records whose evidence needs a person. */
export function waitingInEvidence(actor: Actor): Promise<Waiting[]> {
  if (!mayRecordEvidence(actor).ok) return Promise.resolve([]);
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const { count, oldest } = await countOfAttention(tx, scope);
    const since = oldest?.toISOString() ?? null;
    const waiting: Waiting[] = [{ key: 'evidence.attention', count, oldest: since, href: '/evidence?tab=attention' }];
    if (mayConfirm(actor).ok) {
      const proposals = await countOfProposals(tx, scope, actor.id ?? '');
      const longest = proposals.oldest?.toISOString() ?? null;
      waiting.unshift({ key: 'evidence.proposals', count: proposals.count, oldest: longest, href: '/evidence' });
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
