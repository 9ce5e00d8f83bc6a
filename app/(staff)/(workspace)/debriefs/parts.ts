import type { Parts } from '@/components/debriefs/parts-tabs';
import type { Actor } from '@/lib/access/actor';
import { mayKeepPhotographs, mayWeighSightings } from '@/lib/access/rules';

/** The parts of this section beside the debriefs that this person uses. A courtesy: the queries behind them decide anew. */
export const partsOf = (actor: Actor): Parts => ({
  sightings: mayWeighSightings(actor).ok,
  photographs: mayKeepPhotographs(actor).ok,
});
