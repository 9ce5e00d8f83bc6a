import type { Reliability } from '../../kernel/admiralty-scale';
import type { PartialDate } from '../../kernel/partial-date';
import { type DetentionPlace, detentionPlaceOf, surelyElsewhere } from '../../names/normal/detention-place';
import { isCredible } from '../rules';

import { type Span, shared, sureDay, surelyBetween } from './certain-times';
import type { Conflict, SaidClaim } from './contradictions';

/** A row of the detention history. Rows from before grades were kept have none. */
export type HeldRow = {
  readonly id: string;
  readonly place: string;
  readonly from: PartialDate;
  readonly until: PartialDate;
  readonly reliability: Reliability | null;
  readonly credibility: number | null;
};

/**
 * When somebody was at a place for sure: on all of `whole`, and at some hour of `day`. A transfer takes place within a
 * day, so that the day somebody came or left is no whole day at either place.
 */
type Presence = { item: string; place: DetentionPlace | null; whole: Span | null; day: string | null };

/**
 * Pairs of sources that put a person at two places at one time for sure. What may only overlap (a month against a month,
 * "about", a region, an open end) is no contradiction, and neither is leaving one place on the day of arriving at another.
 */
export function placeConflicts(credible: readonly SaidClaim[], places: readonly HeldRow[]): Conflict[] {
  const present = [...credible.flatMap(presenceIn), ...places.filter(believable).flatMap(presenceAt)];
  return present.flatMap((one, at) =>
    present.slice(at + 1).flatMap((other) => {
      const span = surelyElsewhere(one.place, other.place) ? together(one, other) : null;
      return span ? [{ one: one.item, other: other.item, span }] : [];
    }),
  );
}

const believable = ({ reliability, credibility }: HeldRow) =>
  reliability === null || credibility === null || isCredible({ reliability, credibility, retracted: false });

/** A claim shows somebody at a place on the one day it speaks of. "Transferred" is the day of a journey and shows neither. */
function presenceIn(claim: SaidClaim): Presence[] {
  const day = sureDay(claim.asOf);
  if (!claim.place || !day || (claim.says !== 'in-captivity' && claim.says !== 'in-hospital')) return [];
  return [{ item: `claim:${claim.id}`, place: detentionPlaceOf(claim.place), whole: null, day }];
}

function presenceAt({ id, place, from, until }: HeldRow): Presence[] {
  const came = sureDay(from);
  const day = came !== null && came === sureDay(until) ? came : null;
  const whole = surelyBetween(from, until);
  return day || whole ? [{ item: `place:${id}`, place: detentionPlaceOf(place), whole, day }] : [];
}

/** The days on which somebody was at both. */
function together(one: Presence, other: Presence): Span | null {
  if (one.whole && other.whole) return shared(one.whole, other.whole);
  const whole = one.whole ?? other.whole;
  const day = one.whole ? other.day : one.day;
  if (whole && day) return shared(whole, { first: day, last: day });
  return day !== null && one.day === other.day ? { first: day, last: day } : null;
}
