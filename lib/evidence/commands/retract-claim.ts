import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { type Tx, transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import type { Retraction } from '../schema';
import { saveRetraction } from '../store/claims';
import { claimAtHand } from './claim-at-hand';
import { lookForContradictions } from './look-for-contradictions';
import { rederive } from './rederive';
import { restoreProofOfLife } from './restore-proof-of-life';

/**
 * Retracts a claim with a reason; it stays readable. Nothing that stands on it is changed: what is no longer carried
 * appears among what needs attention, in the same transaction, and a person decides. A proof of life that stood on it
 * falls back to the one before.
 */
export const retractClaim = (actor: Actor, retraction: Retraction) =>
  transaction(actor, (tx) => retractClaimWithin(tx, actor, retraction));

/** The same in the caller's transaction: for whoever takes the claim back together with what it came from. */
export async function retractClaimWithin(tx: Tx, actor: Actor, { id, version, reason, note }: Retraction) {
  must(mayRecordEvidence(actor));
  const scope = scopeOf(actor);
  const { claim, policy, prisonerId } = await claimAtHand(tx, scope, { id, version });
  const now = new Date();
  moved(await saveRetraction(tx, scope, claim, { userId: actor.id ?? '', now, reason, note }));
  await restoreProofOfLife(tx, scope, claim);
  await record(tx, actor, {
    type: 'claim.retracted',
    subject: { type: 'claim', id },
    prisonerId,
    detail: { reason },
  });
  await rederive(tx, actor, { ids: [prisonerId], because: 'claim-retracted', now, policy });
  await lookForContradictions(tx, actor, { ids: [prisonerId], because: 'claim-retracted', now });
  return { claimId: id };
}
