import type { PrisonerStatus } from '../../prisoners/rules';
import { movePrisoner } from '../../prisoners/rules';
import { reliesOnConfirmation, saysCaptive } from '../rules';
import { type AttentionKind, keeps } from './attention';
import { carriesCaptivity, derive, type LedgerClaim } from './derivation';
import type { Policy } from './policy';

/** What of a record the re-derivation looks at. */
export type RecordStanding = {
  readonly id: string;
  readonly status: PrisonerStatus;
  readonly claims: readonly LedgerClaim[];
  /** The proposal that waits and the confirmation in force, with the ids of the claims they stand on. */
  readonly proposal: { readonly id: string; readonly claimIds: readonly string[] } | null;
  readonly confirmation: { readonly id: string; readonly claimIds: readonly string[] } | null;
};

export type Wanted = {
  readonly kind: AttentionKind;
  readonly key: string;
  /** In the order of their ids, so that the same thing is the same however its claims came. */
  readonly claimIds: readonly string[];
  readonly detail: Readonly<Record<string, string | number | boolean>>;
};

/** The kinds that follow from claims and the policy alone: when their cause is gone they are resolved as passed. */
export const derivedKinds: readonly AttentionKind[] = [
  'weakened',
  'proposal-weakened',
  'probable-weakened',
  'unproposed',
];

/**
 * What of a record needs a person, by its standing claims and the policy. What is held as established is measured by the
 * claims two people held it on, not by others that came since; `othersCarry` says when those would carry it. Probable,
 * which one person says, is measured by all that is on file.
 */
export function attentionWanted(record: RecordStanding, policy: Policy, number: number): Wanted[] {
  const found: Wanted[] = [];
  const all = derive(record.claims, policy);
  const { confirmation, proposal, status } = record;
  const fallen = (claimIds: readonly string[]) => fallenOf(record.claims, claimIds, policy);
  const fails = (claimIds: readonly string[]) => !carriesCaptivity(only(record.claims, claimIds), policy).ok;
  const of = (claimIds: readonly string[]) => derive(only(record.claims, claimIds), policy);

  if (confirmation && reliesOnConfirmation.includes(status) && fails(confirmation.claimIds))
    found.push({
      kind: 'weakened',
      key: `weakened:${confirmation.id}`,
      claimIds: fallen(confirmation.claimIds),
      detail: {
        policy: number,
        shortfall: of(confirmation.claimIds).shortfall,
        othersCarry: all.conclusion === 'confirmed',
      },
    });
  if (proposal && fails(proposal.claimIds))
    found.push({
      kind: 'proposal-weakened',
      key: `proposal-weakened:${proposal.id}`,
      claimIds: fallen(proposal.claimIds),
      detail: { policy: number, shortfall: of(proposal.claimIds).shortfall },
    });
  if (status === 'probable-captive' && all.conclusion === 'none' && record.claims.some(saysCaptive))
    found.push({
      kind: 'probable-weakened',
      key: `probable-weakened:${record.id}`,
      claimIds: record.claims
        .filter(saysCaptive)
        .map(({ id }) => id)
        .sort(),
      detail: { policy: number, shortfall: all.perConclusion.probable.shortfall },
    });
  if (!proposal && all.rule === 'official' && all.conclusion === 'confirmed' && waitsForConfirmation(status))
    found.push({
      kind: 'unproposed',
      key: `unproposed:${record.id}`,
      claimIds: all.carriedBy,
      detail: { policy: number },
    });
  return found;
}

const only = (claims: readonly LedgerClaim[], ids: readonly string[]) => claims.filter(({ id }) => ids.includes(id));

/** Of the claims it stood on, those that no longer count. */
function fallenOf(claims: readonly LedgerClaim[], ids: readonly string[], policy: Policy): readonly string[] {
  const { weights } = derive(only(claims, ids), policy);
  return ids.filter((id) => weights[id] !== 'official' && weights[id] !== 'counts').sort();
}

// Escaped can be confirmed again too, but nobody waits for it.
const waitsForConfirmation = (status: PrisonerStatus) =>
  status !== 'escaped' && movePrisoner(status, 'confirmCaptivity').ok;

export type Kept = {
  readonly resolution: string | null;
  readonly lookAgainOn: string | null;
  readonly claimIds: readonly string[];
  readonly detail: unknown;
};

/*
 * Something somebody decided to leave as it is stays quiet until the day they named, as long as it is the same thing:
 * the same claims, for the same want, under the same policy. Anything else is asked anew.
 */
export function staysQuiet(wanted: Wanted, last: Kept | null, today: string): boolean {
  if (!last?.resolution || !keeps(last.resolution) || !last.lookAgainOn || last.lookAgainOn <= today) return false;
  const was = (last.detail ?? {}) as Record<string, unknown>;
  return (
    [...last.claimIds].sort().join() === [...wanted.claimIds].sort().join() &&
    was.policy === wanted.detail.policy &&
    (was.shortfall ?? null) === (wanted.detail.shortfall ?? null)
  );
}
