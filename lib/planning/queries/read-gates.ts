import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches, mayReadTravel } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { placesOf } from '../../exchanges/store/members';
import type { BatchId, PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { gatesOf } from '../rules/gates';
import { type PersonGates, personGates } from '../schema/gates';
import { factsOf } from '../store/pool';

/**
 * Every gate of a person as of now, with its day and source; a place on an open list of their own holds nobody back. Null
 * for whoever may not read wish, fitness and hold. The reading is logged.
 */
export const readGates = (actor: Actor, { id }: { id: PrisonerId }, now = new Date()): Promise<PersonGates> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    if (!mayReadTravel(actor).ok) return null;
    const scope = scopeOf(actor);
    const holding = (await placesOf(tx, scope, id)).find(({ holdsPlace }) => holdsPlace);
    const batchId = (holding?.batchId ?? null) as BatchId | null;
    const facts = found((await factsOf(tx, scope, { ids: [id], batchId }))[0]);
    await record(tx, actor, { type: 'plan.gates-read', prisonerId: id });
    return personGates.parse(gatesOf(facts, now));
  });
