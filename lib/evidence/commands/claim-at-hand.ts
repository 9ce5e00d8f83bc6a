import 'server-only';
import type { Scope } from '../../access/scope';
import type { ClaimId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import type { Tx } from '../../platform/db';
import { found } from '../../platform/demand';
import { findClaim, holdRecord } from '../store/claims';
import { holdPolicy } from '../store/policy';

/**
 * A claim that still stands at the version it was read at, with its record and the policy held: two changes of one
 * record's claims follow each other, and the second is measured with the first done.
 */
export async function claimAtHand(tx: Tx, scope: Scope, { id, version }: { id: ClaimId; version: number }) {
  const policy = await holdPolicy(tx, scope);
  const seen = found(await findClaim(tx, scope, id));
  const prisonerId = seen.prisonerId as PrisonerId;
  found(await holdRecord(tx, scope, prisonerId));
  const claim = found(await findClaim(tx, scope, id));
  if (claim.version !== version) {
    if (claim.retractedAt && seen.retractedAt) throw new Refused('wrong-status');
    throw new Refused('changed-meanwhile', {
      current: {
        version: claim.version,
        reliability: claim.reliability,
        credibility: claim.credibility,
        retractedAt: claim.retractedAt?.toISOString() ?? null,
      },
    });
  }
  if (claim.retractedAt) throw new Refused('wrong-status');
  return { claim, policy, prisonerId };
}
