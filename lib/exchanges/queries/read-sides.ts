import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { activePowers, sideOf } from '../store/batch';

/** The sides a batch can be between. */
export const readSides = (actor: Actor) =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    return (await activePowers(tx)).map(sideOf);
  });
