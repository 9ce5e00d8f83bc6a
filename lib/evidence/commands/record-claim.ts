import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { ClaimId } from '../../kernel/ids';
import { isAfter } from '../../kernel/partial-date';
import { Refused } from '../../kernel/refusal';
import { dayToColumn } from '../../platform/dates';
import { type Tx, transaction } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { saveProofOfLife } from '../../prisoners/store/move';
import { lifeShownOn } from '../rules';
import type { NewClaim } from '../schema';
import { findRecord, saveClaim } from '../store/claims';

/**
 * Writes down what a source said. A credible claim of life moves the proof of life; no claim, least of all one of death,
 * moves a status.
 */
export const recordClaim = (actor: Actor, claim: NewClaim) =>
  transaction(actor, (tx) => recordClaimIn(tx, actor, claim));

/** The same in a transaction that is under way, for what becomes a claim together with something else. */
export async function recordClaimIn(tx: Tx, actor: Actor, claim: NewClaim) {
  must(mayRecordEvidence(actor));
  const scope = scopeOf(actor);
  found(await findRecord(tx, scope, claim.prisonerId));
  const now = new Date();
  if (isAfter(claim.asOf, now.toISOString().slice(0, 10)))
    throw new Refused('invalid', { faults: [{ at: 'asOf', code: 'in-the-future' }] });

  const claimId = randomUUID() as ClaimId;
  await saveClaim(tx, scope, claimId, claim, { userId: actor.id ?? '', now });
  const aliveOn = dayToColumn(lifeShownOn({ ...claim, retracted: false }, claim.asOf));
  if (aliveOn) await saveProofOfLife(tx, scope, claim.prisonerId, aliveOn);
  await record(tx, actor, {
    type: 'claim.recorded',
    subject: { type: 'claim', id: claimId },
    prisonerId: claim.prisonerId,
    detail: {
      says: claim.says,
      sourceKind: claim.sourceKind,
      reliability: claim.reliability,
      credibility: claim.credibility,
    },
  });
  return { claimId };
}
