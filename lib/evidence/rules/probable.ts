import { type Decision, no } from '../../kernel/decision';
import { movePrisoner, type PrisonerStatus } from '../../prisoners/rules';
import { type Basis, derive, type LedgerClaim } from './derivation';
import type { Policy } from './policy';

/*
 * When somebody may be held to be probably captive: while the record's life cycle leads there, and on claims that carry
 * at least that much. Which claims it then stands on is answered too.
 */
export function mayDeemProbable(
  status: PrisonerStatus,
  claims: readonly LedgerClaim[],
  policy: Policy,
): Decision<{ basis: Basis; claimIds: readonly string[] }> {
  const move = movePrisoner(status, 'deemProbable');
  if (!move.ok) return move;
  const { met, rule, carriedBy } = derive(claims, policy).perConclusion.probable;
  return met && rule ? { ok: true, basis: rule, claimIds: carriedBy } : no('needs-evidence');
}
