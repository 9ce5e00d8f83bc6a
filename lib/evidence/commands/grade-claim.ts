import 'server-only';
import type { Actor } from '../../access/actor';
import { mayRecordEvidence } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { moved, must } from '../../platform/demand';
import { sameGrade } from '../rules/grading';
import type { Grading } from '../schema';
import { saveGrade } from '../store/claims';
import { claimAtHand } from './claim-at-hand';
import { lookForContradictions } from './look-for-contradictions';
import { rederive } from './rederive';
import { restoreProofOfLife } from './restore-proof-of-life';

/**
 * Grades a claim anew, with the reason. What it was graded before stays readable; what the claim says never changes. What
 * stands on it is derived again and changed by nobody but a person.
 */
export const gradeClaim = (actor: Actor, { id, version, reliability, credibility, reason }: Grading) =>
  transaction(actor, async (tx) => {
    must(mayRecordEvidence(actor));
    const scope = scopeOf(actor);
    const { claim, policy, prisonerId } = await claimAtHand(tx, scope, { id, version });
    if (sameGrade(claim, { reliability, credibility }))
      throw new Refused('invalid', { faults: [{ at: 'reliability', code: 'nothing-changed' }] });
    const now = new Date();
    moved(await saveGrade(tx, scope, claim, { reliability, credibility, reason, userId: actor.id ?? '', now }));
    await restoreProofOfLife(tx, scope, claim);
    await record(tx, actor, {
      type: 'claim.regraded',
      subject: { type: 'claim', id },
      prisonerId,
      detail: { from: `${claim.reliability}${claim.credibility}`, to: `${reliability}${credibility}` },
    });
    await rederive(tx, actor, { ids: [prisonerId], because: 'claim-regraded', now, policy });
    await lookForContradictions(tx, actor, { ids: [prisonerId], because: 'claim-regraded', now });
    return { claimId: id };
  });
