import 'server-only';
import type { Scope } from '../../access/scope';
import type { PrisonerId } from '../../kernel/ids';
import type { Tx } from '../../platform/db';

/** The event by which the record last became probable captivity, with the claims it stood on; null when there is none. */
export const findProbableEvent = (tx: Tx, _scope: Scope, prisonerId: PrisonerId) =>
  tx.prisonerEvent.findFirst({
    where: { prisonerId, toStatus: 'probable-captive' },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    select: {
      recordedAt: true,
      recordedById: true,
      source: true,
      policyNumber: true,
      claims: { select: { claimId: true } },
    },
  });
