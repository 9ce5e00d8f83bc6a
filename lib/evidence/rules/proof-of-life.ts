import type { PrisonerStatus } from '../../prisoners/rules';
import { lifeShownOn } from '../rules';
import type { SaidClaim } from './contradictions';

/** How long ago somebody was last shown alive. The bounds are days: under 30, 30–89, 90–179, 180 and more, never. */
export const lifeBands = ['fresh', 'over-30', 'over-90', 'over-180', 'never'] as const;
export type LifeBand = (typeof lifeBands)[number];
/** Old enough to ask about again, the longest without a sign first. */
export const agedBands = ['never', 'over-180', 'over-90', 'over-30'] as const satisfies readonly LifeBand[];

const dayLong = 86_400_000;
/** Whole days from one day to another; none for a day that has not come yet somewhere. */
export const daysSince = (day: string, today: string) =>
  Math.max(
    0,
    Math.round((Date.parse(`${today.slice(0, 10)}T00:00:00Z`) - Date.parse(`${day.slice(0, 10)}T00:00:00Z`)) / dayLong),
  );

/** The band of the last day somebody was shown alive, as of a day. */
export function lifeBandOf(aliveOn: string | null, today: string): LifeBand {
  if (aliveOn === null) return 'never';
  const days = daysSince(aliveOn, today);
  if (days < 30) return 'fresh';
  if (days < 90) return 'over-30';
  return days < 180 ? 'over-90' : 'over-180';
}

/** The days a band reaches back to, both included: `from` is the oldest. Null has no bound. */
export const bandLimits: Record<Exclude<LifeBand, 'never'>, { from: number | null; to: number }> = {
  fresh: { from: 29, to: 0 },
  'over-30': { from: 89, to: 30 },
  'over-90': { from: 179, to: 90 },
  'over-180': { from: null, to: 180 },
};

/** Those whose life is presumed and who are not home: whom a missing sign of life is about. */
export const presumedAlive = [
  'reported',
  'data-on-file',
  'probable-captive',
  'confirmed-captive',
  'in-exchange-plan',
] as const satisfies readonly PrisonerStatus[];
export const isPresumedAlive = (status: PrisonerStatus) =>
  (presumedAlive as readonly PrisonerStatus[]).includes(status);

/** A claim with the day on which it shows somebody alive. */
export type SignOfLife<Claim extends SaidClaim = SaidClaim> = { readonly on: string; readonly claim: Claim };

/**
 * The last credible confirmation of life among these claims: the latest day, then the better source, then the better
 * statement. Depends on the set alone, not on its order. Null when no standing claim shows life.
 */
export function lastSignOfLife<Claim extends SaidClaim>(claims: readonly Claim[]): SignOfLife<Claim> | null {
  const signs = claims.flatMap((claim) => {
    const on = lifeShownOn(claim, claim.asOf);
    return on === null ? [] : [{ on, claim }];
  });
  return signs.sort(bySign)[0] ?? null;
}

const bySign = (one: SignOfLife, other: SignOfLife) =>
  other.on.localeCompare(one.on) ||
  one.claim.reliability.localeCompare(other.claim.reliability) ||
  one.claim.credibility - other.claim.credibility ||
  one.claim.id.localeCompare(other.claim.id);
