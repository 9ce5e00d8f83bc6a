import type { Verdict } from './faults';

/*
 * A recording is too large to be held whole, and a rule reads no files: so a rule about one is a generator. It asks for
 * bytes, is given them by whoever runs it, and ends with its verdict.
 */
export type Ask = { readonly at: number; readonly length: number };
export type Asking<Answer> = Generator<Ask, Answer, Uint8Array>;

/** What of a recording is kept: the bytes between two places, with some of them written over. */
export type Plan = {
  readonly from: number;
  readonly to: number;
  /** In order, not overlapping. Without `bytes`, zeros. */
  readonly over: readonly { readonly at: number; readonly length: number; readonly bytes?: Uint8Array }[];
  /** How many parts with descriptions, places or unknown content are gone. */
  readonly removed: number;
};
export type Planned = Verdict<{ plan: Plan }>;
