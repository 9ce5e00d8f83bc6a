import 'server-only';
import type { ClaimId } from '../../kernel/ids';
import type { PrisonerStatus } from '../../prisoners/rules';
import { reliesOnConfirmation } from '../rules';
import { carriesCaptivity, derive, type LedgerClaim } from '../rules/derivation';
import type { Policy } from '../rules/policy';
import type { PresentStatus } from '../schema/record-evidence';
import type { findProbableEvent } from '../store/events';
import { type Confirmations, type Names, nameIn } from './evidence-lines';

type Known = {
  prisoner: { status: string; statusSince: Date | null };
  claims: readonly LedgerClaim[];
  confirmations: Confirmations;
  probable: Awaited<ReturnType<typeof findProbableEvent>>;
  names: Names;
  policy: Policy;
};

/** Why the record has its status: by which rule, on which claims, by which people, under which version of the policy. */
export function presentStatusOf(known: Known): PresentStatus {
  const status = known.prisoner.status as PrisonerStatus;
  const since = known.prisoner.statusSince?.toISOString() ?? null;
  const inForce = known.confirmations.find((one) => one.status === 'confirmed');
  if (inForce && reliesOnConfirmation.includes(status)) return { status, since, ...byConfirmation(inForce, known) };
  if (status === 'probable-captive') return { status, since, ...byJudgement(known) };
  const nothing = { basis: null, claimIds: [], persons: [], policyNumber: null, carried: null };
  return { status, since, by: 'other', ...nothing };
}

function byConfirmation(row: Confirmations[number], { claims, names, policy }: Known) {
  const claimIds = row.claims.map(({ claimId }) => claimId as ClaimId);
  const standsOn = claims.filter(({ id }) => claimIds.includes(id as ClaimId));
  const held = row.assents.map(({ byId, at }) => ({ name: nameIn(names, byId), at: at.toISOString() }));
  return {
    by: 'confirmation' as const,
    basis: row.basis as PresentStatus['basis'],
    claimIds,
    persons: [{ name: nameIn(names, row.proposedById), at: row.proposedAt.toISOString() }, ...held],
    policyNumber: row.policyNumber,
    carried: carriesCaptivity(standsOn, policy).ok,
  };
}

function byJudgement({ claims, names, policy, probable }: Known) {
  const all = derive(claims, policy).perConclusion.probable;
  return {
    by: 'probable' as const,
    basis: (probable?.policyNumber ? (probable.source as PresentStatus['basis']) : all.rule) ?? null,
    claimIds: (probable?.claims.map(({ claimId }) => claimId) ?? all.carriedBy) as ClaimId[],
    persons: probable ? [{ name: nameIn(names, probable.recordedById), at: probable.recordedAt.toISOString() }] : [],
    policyNumber: probable?.policyNumber ?? null,
    carried: all.met,
  };
}
