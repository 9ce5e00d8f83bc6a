import type { PartialDate } from '../../kernel/partial-date';

/** A whole day, YYYY-MM-DD. The Convention counts in days, and so does everything here. */
export type Day = string;

const milliseconds = 86_400_000;
const at = (day: Day) => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: Day, count: number): Day =>
  new Date(at(day) + count * milliseconds).toISOString().slice(0, 10);

/** Days from one to the other; negative when the second is the earlier. */
export const daysBetween = (from: Day, to: Day) => Math.round((at(to) - at(from)) / milliseconds);

/** The day a moment falls on in a zone: shortly before midnight in one place it is already tomorrow in another. */
export function dayIn(timeZone: string, moment: Date): Day {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export const earlierOf = (one: Day | null, other: Day | null) =>
  one === null || (other !== null && other < one) ? other : one;
export const laterOf = (one: Day | null, other: Day | null) =>
  one === null || (other !== null && other > one) ? other : one;

/** The first and the last day something can have happened; null where there is no telling. */
export type Span = { readonly earliest: Day | null; readonly latest: Day | null };

/** How far "about" may be off, to either side. */
const margin = 31;

/**
 * When something on file can have happened: as its date says, wider when the source itself said "about", and never after
 * the day it was written down here. Of a date nobody knows that last day is all there is.
 */
export function spanOf(date: PartialDate, recordedOn: Day | null): Span {
  const wide = date.approximate ? margin : 0;
  return {
    earliest: date.from && addDays(date.from, -wide),
    latest: earlierOf(date.to && addDays(date.to, wide), recordedOn),
  };
}

const near = 7;
/** Whether two spans can be one and the same happening: they touch, or are no more than a week apart. */
export const mayBeOne = (one: Span, other: Span) => reaches(one, other) && reaches(other, one);
const reaches = (one: Span, other: Span) =>
  one.earliest === null || other.latest === null || one.earliest <= addDays(other.latest, near);

/** In the order of the last day each can have happened on; those without one last. */
export const byLatest = (one: Span & { id: string }, other: Span & { id: string }) =>
  (one.latest ?? '9999').localeCompare(other.latest ?? '9999') ||
  (one.earliest ?? '').localeCompare(other.earliest ?? '') ||
  one.id.localeCompare(other.id);
