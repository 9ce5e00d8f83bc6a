import type { Reliability } from '../../kernel/admiralty-scale';
import type { PartialDate } from '../../kernel/partial-date';
import { unknownDate } from '../../kernel/partial-date';
import { detentionPlaceOf } from '../../names/normal/detention-place';
import type { PrisonerStatus } from '../../prisoners/rules';
import { type ClaimStatement, isCredible } from '../rules';
import type { SaidClaim } from './contradictions';
import { isPresumedAlive } from './proof-of-life';
import type { HeldRow } from './two-places';

/** One stay, or one sight of somebody, at a place: a row of the history, or what a claim says of a place. */
export type Stay = {
  readonly item: string;
  readonly place: string;
  /** What all spellings of the place share; null when it names none. */
  readonly key: string | null;
  readonly from: PartialDate;
  readonly until: PartialDate;
  /** The last day somebody can have been there by this source; null when it says no day. */
  readonly lastThere: string | null;
  /** They are known to have left. */
  readonly left: boolean;
  /** Recorded before grades were asked for, or graded credible. */
  readonly believable: boolean;
};

const ofPlaces: readonly ClaimStatement[] = ['in-captivity', 'transferred', 'in-hospital'];
export const showsPlace = (claim: { says: ClaimStatement; place: string | null }) =>
  claim.place !== null && ofPlaces.includes(claim.says);

const ofRow = (row: HeldRow): Stay => ({
  item: `place:${row.id}`,
  place: row.place,
  key: detentionPlaceOf(row.place)?.key ?? null,
  from: row.from,
  until: row.until,
  lastThere: row.until.to ?? row.from.to,
  left: row.until.to !== null,
  believable:
    row.reliability === null || row.credibility === null || isCredible(graded(row.reliability, row.credibility)),
});
const graded = (reliability: Reliability, credibility: number) => ({ reliability, credibility, retracted: false });

const ofClaim = (claim: SaidClaim): Stay => ({
  item: `claim:${claim.id}`,
  place: claim.place ?? '',
  key: detentionPlaceOf(claim.place ?? '')?.key ?? null,
  from: claim.asOf,
  until: unknownDate,
  lastThere: claim.asOf.to,
  left: false,
  believable: isCredible(claim),
});

/**
 * Where somebody was, by every source, the latest first; what says no day comes last. Claims appear beside the rows of the
 * history and are not copied into it; what was retracted does not appear.
 */
export function detentionHistory(claims: readonly SaidClaim[], places: readonly HeldRow[]): Stay[] {
  const told = claims.filter((claim) => !claim.retracted && showsPlace(claim));
  return [...places.map(ofRow), ...told.map(ofClaim)].sort(latestFirst);
}

/** Must agree with app.places_believed in the migrations. Of one day a row of the history comes before a claim. */
const latestFirst = (one: Stay, other: Stay) =>
  (other.lastThere ?? '').localeCompare(one.lastThere ?? '') || compare(other.item, one.item);
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** Where somebody is believed to be, since when, and by which sources. */
export type Whereabouts = { readonly key: string; readonly since: PartialDate; readonly stays: readonly Stay[] };

/**
 * The place somebody is believed to be at: the last believable word of where they were, unless it says that they left.
 * Nobody is believed anywhere who is home, dead, escaped or on the road. Since when: as far back as every word in between
 * names the same place.
 */
export function believedAt(history: readonly Stay[], status: PrisonerStatus): Whereabouts | null {
  const believable = history.filter(({ believable, key }) => believable && key !== null);
  const [last] = believable;
  if (!last?.key || last.left || !isPresumedAlive(status)) return null;
  const elsewhere = believable.findIndex(({ key, lastThere }) => key !== last.key && lastThere !== null);
  const stays = believable.slice(0, elsewhere === -1 ? undefined : elsewhere).filter(({ key }) => key === last.key);
  const first = stays
    .map(({ from }) => from)
    .filter(({ from }) => from !== null)
    .sort((a, b) => compare(a.from ?? '', b.from ?? ''))[0];
  return { key: last.key, since: first ?? unknownDate, stays };
}

/** The last place anybody credible named, whether they are believed there now or not. */
export const lastKnownPlace = (history: readonly Stay[]): Stay | null =>
  history.find(({ believable, key }) => believable && key !== null) ?? null;
