import 'server-only';
import type { Scope } from '../../access/scope';
import { planningStatuses } from '../../exchanges/rules/batch-work';
import type { Tx } from '../../platform/db';

/** Overrides somebody else proposed for batches that are still planned, the oldest first. */
export const overridesToDecide = (tx: Tx, scope: Scope, userId: string) =>
  tx.planOverride.findMany({
    where: {
      ...(scope.batches === 'none' ? { id: { in: [] } } : {}),
      status: 'proposed',
      proposedById: { not: userId },
      batch: { status: { in: [...planningStatuses] } },
    },
    orderBy: { proposedAt: 'asc' },
    select: { batchId: true, proposedAt: true },
  });

/** Amendments before the approvers, or signed by both, with who has signed; whole plans wait with their lists. */
export const openAmendments = (tx: Tx, scope: Scope) =>
  tx.planSubmission.findMany({
    where: {
      ...(scope.batches === 'none' ? { id: { in: [] } } : {}),
      kind: 'amendment',
      status: { in: ['submitted', 'first-approved', 'approved'] },
    },
    orderBy: { submittedAt: 'asc' },
    select: {
      batchId: true,
      status: true,
      submittedById: true,
      submittedAt: true,
      signatures: { select: { byId: true } },
    },
  });
