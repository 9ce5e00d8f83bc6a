import 'server-only';
import { type Actor, holds } from '../../access/actor';
import { scopeOf } from '../../access/scope';
import type { Waiting } from '../../kernel/waiting';
import { reading } from '../../platform/db';
import { mayActOnSubmission } from '../rules/submissions';
import { openAmendments, overridesToDecide } from '../store/waiting';

/** What waits in the governance of plans: overrides somebody else proposed, amendments to sign, amendments to apply. */
export async function waitingInGovernance(actor: Actor): Promise<Waiting[]> {
  if (!holds(actor, 'planner', 'supervisor')) return [];
  return reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const overrides = await overridesToDecide(tx, scope, actor.id ?? '');
    const amendments = await openAmendments(tx, scope);
    const mine = (one: (typeof amendments)[number]) =>
      mayActOnSubmission(actor.id ?? '', 'approve', {
        submittedById: one.submittedById,
        approvedBy: one.signatures.map(({ byId }) => byId),
        drawnBy: null,
      }).ok;
    const toSign = amendments.filter((one) => one.status !== 'approved' && mine(one));
    const toApply = amendments.filter(({ status }) => status === 'approved');
    return [
      ...line('overrides', 'overrides', overrides, ({ proposedAt }) => proposedAt),
      ...(holds(actor, 'supervisor') ? line('toSign', 'approval', toSign, ({ submittedAt }) => submittedAt) : []),
      ...(holds(actor, 'planner') ? line('toApply', 'approval', toApply, ({ submittedAt }) => submittedAt) : []),
    ];
  });
}

function line<Row extends { batchId: string }>(
  key: string,
  page: 'overrides' | 'approval',
  rows: readonly Row[],
  at: (row: Row) => Date,
): Waiting[] {
  const [oldest] = rows;
  if (!oldest) return [];
  const href = `/exchanges/${oldest.batchId}/plan/${page}`;
  return [
    { key: `governance.${key}`, count: rows.length, href, oldest: at(oldest).toISOString(), urgent: key === 'toSign' },
  ];
}
