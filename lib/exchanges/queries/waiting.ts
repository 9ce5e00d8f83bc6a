import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import type { Waiting } from '../../kernel/waiting';
import { reading, type Tx } from '../../platform/db';
import { type BatchStatus, mayApproveBatch } from '../rules';
import { planningStatuses } from '../rules/batch-work';
import { blockersAsOf } from '../rules/eligibility';
import { latestByStatus } from '../store/batches';
import { candidatesByIds } from '../store/candidates';
import { listedMembers } from '../store/members';

/** What waits in exchanges: drafts, lists sent back and people who became ineligible for the planner; lists to approve, first or second, for the supervisor. */
export async function waitingInExchanges(actor: Actor): Promise<Waiting[]> {
  if (!holds(actor, 'planner', 'supervisor')) return [];
  return reading(actor, async (tx) => {
    const batches = await latestByStatus(tx, scopeOf(actor), planningStatuses);
    const at = (...statuses: BatchStatus[]) => batches.filter(({ status }) => statuses.includes(status as BatchStatus));
    const toApprove = at('submitted', 'first-approved').filter((batch) => mayApproveBatch(actor.id ?? '', batch).ok);
    if (!holds(actor, 'planner')) return line('exchanges.toApprove', toApprove);
    const sentBack = at('draft').filter(({ sentBack }) => sentBack);
    return [
      ...(holds(actor, 'supervisor') ? line('exchanges.toApprove', toApprove) : []),
      ...line('exchanges.attention', await withIneligible(tx, actor, batches)),
      ...line('exchanges.sentBack', sentBack),
      ...line('exchanges.toFreeze', at('approved')),
      ...line(
        'exchanges.drafts',
        at('draft').filter((batch) => !batch.sentBack),
      ),
    ];
  });
}

const urgent = ['exchanges.attention', 'exchanges.toApprove'];

function line(key: string, batches: readonly { id: string; updatedAt: Date }[]): Waiting[] {
  const [only] = batches;
  if (!only) return [];
  const href = batches.length === 1 ? `/exchanges/${only.id}` : '/exchanges';
  const oldest = batches.map(({ updatedAt }) => updatedAt.toISOString()).sort()[0] ?? null;
  return [{ key, count: batches.length, href, oldest, ...(urgent.includes(key) ? { urgent: true } : {}) }];
}

/** The batches with somebody on the list who is no longer eligible. */
async function withIneligible<B extends { id: string }>(tx: Tx, actor: Actor, batches: readonly B[]): Promise<B[]> {
  const now = new Date();
  const found: B[] = [];
  for (const batch of batches) {
    const scope = scopeOf(actor);
    const members = await listedMembers(tx, scope, batch.id as BatchId);
    const ids = members.map(({ prisonerId }) => prisonerId);
    const facts = await candidatesByIds(tx, scope, ids, batch.id as BatchId);
    if (facts.some((row) => blockersAsOf(row, now).length > 0)) found.push(batch);
  }
  return found;
}
