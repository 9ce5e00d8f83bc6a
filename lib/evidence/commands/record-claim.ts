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
import { gradeNeedsReason } from '../rules/grading';
import type { NewClaim } from '../schema';
import { findPower, holdRecord, saveClaim } from '../store/claims';
import { holdPolicy } from '../store/policy';
import { lookForContradictions } from './look-for-contradictions';
import { rederive } from './rederive';

/**
 * Writes down what a source said. A credible claim of life moves the proof of life; no claim, least of all one of death,
 * moves a status. What the record's claims carry now is derived again.
 */
export const recordClaim = (actor: Actor, claim: NewClaim) =>
  transaction(actor, (tx) => recordClaimWithin(tx, actor, claim));

/** The same in the caller's transaction: for whoever writes the claim down together with the paper it comes from. */
export async function recordClaimWithin(tx: Tx, actor: Actor, claim: NewClaim) {
  must(mayRecordEvidence(actor));
  const scope = scopeOf(actor);
  const policy = await holdPolicy(tx, scope);
  found(await holdRecord(tx, scope, claim.prisonerId));
  const now = new Date();
  if (isAfter(claim.asOf, now.toISOString().slice(0, 10)))
    throw new Refused('invalid', { faults: [{ at: 'asOf', code: 'in-the-future' }] });
  if (claim.detainingPowerId && !(await findPower(tx, scope, claim.detainingPowerId)))
    throw new Refused('invalid', { faults: [{ at: 'detainingPowerId', code: 'choose-one' }] });
  if (gradeNeedsReason(claim) && !claim.gradeReason)
    throw new Refused('invalid', { faults: [{ at: 'gradeReason', code: 'grade-reason-missing' }] });

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
  await rederive(tx, actor, { ids: [claim.prisonerId], because: 'claim-recorded', now, policy });
  await lookForContradictions(tx, actor, { ids: [claim.prisonerId], because: 'claim-recorded', now });
  return { claimId };
}
