import { type Decision, no, yes } from '../../kernel/decision';
import type { Candidate, placeKinds } from '../rules';

export type PlaceKind = (typeof placeKinds)[number];
export type Places = Readonly<Record<PlaceKind, number>>;

/** The kind of place a person needs. */
export const placeKindFor = (fitness: Candidate['fitness']): PlaceKind =>
  fitness === 'fit-with-stretcher' ? 'stretcher' : 'seat';

/** How many places of each kind are taken. */
export function placesTaken(members: readonly { placeKind: string }[]): Places {
  const stretcher = members.filter(({ placeKind }) => placeKind === 'stretcher').length;
  return { seat: members.length - stretcher, stretcher };
}

/** A place of the kind a person needs, or `no-places-left`. A seat is not given to somebody who must lie down, nor the other way. */
export const placeLeft = (capacity: Places, taken: Places, kind: PlaceKind): Decision =>
  taken[kind] < capacity[kind] ? yes : no('no-places-left');

/** A vehicle cannot become smaller than the list it must carry. */
export const carries = (capacity: Places, taken: Places): Decision =>
  taken.seat <= capacity.seat && taken.stretcher <= capacity.stretcher ? yes : no('no-places-left');
