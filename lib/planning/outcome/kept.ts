import type { Reach } from '../../exchanges/planner/replan';
import type { Difference, Held } from '../../exchanges/planner/replan-difference';
import type { PlanRelaxation } from '../schema/reasons';
import type { RunCounts } from '../schema/runs';

/** What a run's row keeps of its result beside the people: whom the reserve has, the vehicles, what comes back. */
export type FoundResult = Pick<Held, 'vehicles' | 'received' | 'reserve'> & {
  /** Chosen people for whom nobody on the reserve could come. */
  readonly withoutReserve: readonly string[];
  readonly relaxations: readonly PlanRelaxation[];
  /** Of a plan made again. */
  readonly reach?: Reach;
  readonly difference?: Difference;
};
export type KeptResult = FoundResult & { readonly counts: RunCounts };
