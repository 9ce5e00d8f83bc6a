import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ConfirmationId, PrisonerId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { mayProposeFor } from '../rules';
import { carriesCaptivity } from '../rules/derivation';
import type { Policy } from '../rules/policy';
import type { NewProposal } from '../schema';
import { asEvidence, claimsOf, holdRecord } from '../store/claims';
import { findInForce, saveProposal } from '../store/confirmations';
import { holdPolicy } from '../store/policy';
import { rederive } from './rederive';

/**
 * Proposes that captivity be held as confirmed, on the claims named. The claims must carry it under the policy in force
 * and the record must be one that can be confirmed, or one whose confirmation is no longer carried. Changes no status: as
 * many further persons as the policy asks for decide.
 */
export const proposeConfirmation = (actor: Actor, { prisonerId, claimIds, note }: NewProposal) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const policy = await holdPolicy(tx, scope);
    const prisoner = found(await holdRecord(tx, scope, prisonerId));
    const weakened = await isWeakened(tx, scope, prisonerId, policy.content);
    must(mayProposeFor(prisoner.status as PrisonerStatus, weakened));
    const claims = await claimsOf(tx, scope, prisonerId);
    const chosen = [...new Set(claimIds)].map((id) => found(claims.find((claim) => claim.id === id)));
    const { basis } = must(carriesCaptivity(chosen.map(asEvidence), policy.content));

    const confirmationId = randomUUID() as ConfirmationId;
    const now = new Date();
    await saveProposal(tx, scope, {
      id: confirmationId,
      prisonerId,
      basis,
      policyNumber: policy.number,
      claimIds: [...new Set(claimIds)],
      note,
      userId: actor.id ?? '',
      now,
    });
    await record(tx, actor, {
      type: 'confirmation.proposed',
      subject: { type: 'confirmation', id: confirmationId },
      prisonerId,
      detail: { basis, claims: claimIds, policy: policy.number },
    });
    await queue(tx, { type: 'staff.confirmation-proposed', prisonerId });
    await rederive(tx, actor, { ids: [prisonerId], because: 'claim-recorded', now, policy });
    return { confirmationId, status: 'proposed' as const };
  });

/** Whether the confirmation in force is no longer carried by the claims it was decided on. */
async function isWeakened(tx: Tx, scope: Scope, prisonerId: PrisonerId, policy: Policy) {
  const inForce = await findInForce(tx, scope, prisonerId);
  return (
    inForce !== null &&
    !carriesCaptivity(
      inForce.claims.map(({ claim }) => asEvidence(claim)),
      policy,
    ).ok
  );
}
