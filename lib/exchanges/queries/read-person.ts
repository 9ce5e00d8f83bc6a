import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { mayReadTravel } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { BatchId, PrisonerId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findStatus } from '../../prisoners/store/move';
import { blockersAsOf } from '../rules/eligibility';
import { type PersonExchange, personExchange } from '../schema/person';
import { candidatesByIds } from '../store/candidates';
import { placesOf } from '../store/members';

/** The batches a person was in, and what stands between them and one now. The reading is logged. */
export const readPersonExchange = (actor: Actor, { id }: { id: PrisonerId }): Promise<PersonExchange> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    found(await findStatus(tx, scope, id));
    const places = await placesOf(tx, scope, id);
    const holding = places.find(({ holdsPlace }) => holdsPlace);
    const [facts] = await candidatesByIds(tx, scope, [id], (holding?.batchId ?? null) as BatchId | null);
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'exchange' } });
    return personExchange.parse({
      blockers: facts && mayReadTravel(actor).ok ? blockersAsOf(facts, new Date()) : null,
      status: facts?.status ?? null,
      batches: places.map(({ batch, status, unexpected, addedAt, addReason, removeReason, removedAt, holdsPlace }) => ({
        id: batch.id,
        number: batchNumber(batch.number),
        name: batch.name,
        batchStatus: batch.status,
        plannedOn: dayFromColumn(batch.plannedOn),
        memberStatus: status,
        holdsPlace,
        unexpected,
        addedAt: addedAt.toISOString(),
        addReason,
        removedAt: removedAt?.toISOString() ?? null,
        removeReason,
      })),
    });
  });
