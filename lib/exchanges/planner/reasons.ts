import type { GateCode } from './gates';
import type { PlaceKind, Tier } from './problem';

/*
 * Why somebody is in a plan or not, as codes and numbers. The words are made from these in one place for each language:
 * words.ts for the command, the application's messages for its screens.
 */

/** A hard limit that leaves no room for one more. */
export type Limit =
  | { readonly limit: 'total'; readonly most: number }
  | { readonly limit: 'line'; readonly line: string; readonly most: number }
  | { readonly limit: 'multiple'; readonly line: string; readonly give: number }
  | { readonly limit: 'place'; readonly kind: PlaceKind; readonly site: string; readonly used: number }
  | { readonly limit: 'ceiling'; readonly key: string; readonly value: string; readonly most: number };

/** The draw among equals: `equals` alike in everything, `places` of them chosen, this one drawn as number `drawn`. */
export type Draw = { readonly equals: number; readonly places: number; readonly drawn: number };

/** The last of those chosen whom the same limit holds: who is not ahead of them stays out. */
export type CutOff = { readonly tier: Tier; readonly quarters: number };

type Standing = { readonly tier: Tier; readonly quarters: number };

export type InReason =
  | { readonly code: 'pinned-in' }
  | { readonly code: 'pinned-together'; readonly with: readonly string[] }
  | { readonly code: 'all-for-all'; readonly line: string }
  | ({
      readonly code: 'floor';
      readonly key: string;
      readonly value: string;
      readonly floor: number;
      readonly reached: number;
    } & Standing)
  | ({ readonly code: 'drawn' } & Standing & Draw)
  | ({ readonly code: 'order'; readonly cutOff: CutOff | null } & Standing);

export type OutReason =
  | { readonly code: 'gate'; readonly gates: readonly GateCode[] }
  | { readonly code: 'pinned-out' }
  | { readonly code: 'no-line' }
  | { readonly code: 'together'; readonly with: readonly string[] }
  | ({ readonly code: 'not-drawn'; readonly limits: readonly Limit[] } & Standing & Draw)
  | ({ readonly code: 'limit'; readonly limits: readonly Limit[]; readonly cutOff: CutOff | null } & Standing)
  | ({ readonly code: 'outranked' } & Standing);

/** Somebody pinned in who cannot be chosen. */
export type Obstacle = { readonly id: string; readonly reason: OutReason };

/** One way to make a plan possible: every change in it is needed, and fewer of its kind do not suffice. */
export type Change =
  | { readonly change: 'unpin'; readonly id: string; readonly reason?: OutReason }
  | { readonly change: 'places'; readonly kind: PlaceKind; readonly site: string; readonly more: number }
  | { readonly change: 'total'; readonly from: number; readonly to: number }
  | {
      readonly change: 'ceiling';
      readonly key: string;
      readonly value: string;
      readonly from: number;
      readonly to: number;
    }
  | { readonly change: 'give'; readonly line: string; readonly from: number; readonly to: number }
  | { readonly change: 'offered'; readonly line: string; readonly more: number }
  | { readonly change: 'remainder'; readonly line: string; readonly people: number };
export type Relaxation = readonly Change[];
