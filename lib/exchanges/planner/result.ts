import type { UsedVehicles } from './assign-fleet';
import type { Levels } from './levels';
import type { InReason, OutReason, Relaxation } from './reasons';
import type { Reserve } from './reserve';

/** A plan as it is kept and shown. Reasons are codes and numbers; `words.ts` and the application's messages word them. */
export type Plan = {
  /** `certified`: proved best at every level and in the draw, and a second solve agrees. Else the bounds say how far. */
  readonly status: 'certified' | 'uncertified';
  readonly levels: Levels;
  readonly bounds: Levels;
  readonly in: readonly {
    readonly id: string;
    readonly line: string;
    readonly site: string;
    readonly reason: InReason;
  }[];
  readonly out: readonly { readonly id: string; readonly reason: OutReason }[];
  readonly received: Readonly<Record<string, number>>;
  readonly vehicles: readonly UsedVehicles[];
  readonly reserve: readonly Reserve[];
  /** Chosen people for whom nobody on the reserve could come. */
  readonly withoutReserve: readonly string[];
  readonly hash: string;
  readonly solves: { readonly classes: number; readonly relaxed: number; readonly whole: number };
};
export type NoPlan = {
  readonly status: 'infeasible';
  /** Each a way to make a plan possible, the least change first. */
  readonly relaxations: readonly Relaxation[];
  readonly hash: string;
};
/** Out of time before any plan was found, or before it was proved that there is none. */
export type Unfinished = { readonly status: 'unfinished' };
export type PlanResult = Plan | NoPlan | Unfinished;
