import type { EvidenceClaim } from '../rules';
import { originOf, type Weight, weightOf } from './derivation';
import type { ConclusionRule } from './policy';

export const ledgerSorts = ['time', 'strength'] as const;
export type LedgerSort = (typeof ledgerSorts)[number];
export const ledgerFilters = ['all', 'standing', 'retracted'] as const;
export type LedgerFilter = (typeof ledgerFilters)[number];

/** A claim of the ledger as far as its order goes. */
export type LedgerEntry = EvidenceClaim & {
  readonly id: string;
  readonly recordedAt: string;
  readonly asOf: { readonly from: string | null };
};

const rank: Record<Weight, number> = {
  official: 0,
  counts: 1,
  'not-credible': 2,
  'never-confirming': 3,
  'other-statement': 4,
  retracted: 5,
};

type View = { sort: LedgerSort; show: LedgerFilter; rule: ConclusionRule };

/**
 * The claims to show, in order: by the time of which they speak, the latest first; or by strength, what carries captivity
 * first, then by grade. Of equals the one recorded last, so that the order is always the same.
 */
export function ledgerInOrder<Entry extends LedgerEntry>(
  claims: readonly Entry[],
  { sort, show, rule }: View,
): Entry[] {
  const shown = claims.filter(({ retracted }) => show === 'all' || retracted === (show === 'retracted'));
  const lately = (one: Entry, other: Entry) =>
    other.recordedAt.localeCompare(one.recordedAt) || other.id.localeCompare(one.id);
  const when = ({ asOf, recordedAt }: Entry) => asOf.from ?? recordedAt.slice(0, 10);
  const byTime = (one: Entry, other: Entry) => when(other).localeCompare(when(one)) || lately(one, other);
  const byStrength = (one: Entry, other: Entry) =>
    rank[weightOf(one, rule)] - rank[weightOf(other, rule)] ||
    one.reliability.localeCompare(other.reliability) ||
    one.credibility - other.credibility ||
    byTime(one, other);
  return shown.sort(sort === 'time' ? byTime : byStrength);
}

/** The origins more than one standing claim goes back to, as they are compared. */
export function sharedOrigins(claims: readonly EvidenceClaim[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const origin of claims.filter(({ retracted }) => !retracted).map(originOf)) {
    if (origin && seen.has(origin)) shared.add(origin);
    if (origin) seen.add(origin);
  }
  return shared;
}
