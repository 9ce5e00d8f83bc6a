import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ConfirmationId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import { transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { PrisonerStatus } from '../../prisoners/rules';
import { carriesCaptivity, mayProposeFor } from '../rules';
import type { NewProposal } from '../schema';
import { asEvidence, claimsOf, findRecord } from '../store/claims';
import { saveProposal } from '../store/confirmations';

/**
 * Proposes that captivity be held as confirmed, on the claims named. The claims must carry it and the record must be one
 * that can be confirmed. Changes no status: a second person decides.
 */
export const proposeConfirmation = (actor: Actor, { prisonerId, claimIds, note }: NewProposal) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const prisoner = found(await findRecord(tx, scope, prisonerId));
    must(mayProposeFor(prisoner.status as PrisonerStatus));
    const claims = await claimsOf(tx, scope, prisonerId);
    const chosen = [...new Set(claimIds)].map((id) => found(claims.find((claim) => claim.id === id)));
    const { basis } = must(carriesCaptivity(chosen.map(asEvidence)));

    const confirmationId = randomUUID() as ConfirmationId;
    await saveProposal(tx, scope, {
      id: confirmationId,
      prisonerId,
      basis,
      claimIds: [...new Set(claimIds)],
      note,
      userId: actor.id ?? '',
      now: new Date(),
    });
    await record(tx, actor, {
      type: 'confirmation.proposed',
      subject: { type: 'confirmation', id: confirmationId },
      prisonerId,
      detail: { basis, claims: claimIds },
    });
    await queue(tx, { type: 'staff.confirmation-proposed', prisonerId });
    return { confirmationId, status: 'proposed' as const };
  });
