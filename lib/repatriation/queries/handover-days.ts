import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { BatchStatus, MemberStatus } from '../../exchanges/rules';
import type { BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { boardCounts } from '../rules/handover';
import type { HandoverDays } from '../schema/handover';
import { batchesOfTheDay, memberStates } from '../store/handover';

/** The batches that are scheduled, under way or waiting to be reconciled, the nearest day first. Numbers only. */
export const readHandoverDays = (actor: Actor): Promise<HandoverDays> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const scope = scopeOf(actor);
    const batches = await batchesOfTheDay(tx, scope);
    const states = await memberStates(
      tx,
      scope,
      batches.map(({ id }) => id),
    );
    return {
      days: batches.map(({ id, number, name, status, plannedOn, place }) => ({
        id: id as BatchId,
        number: batchNumber(number),
        name,
        status: status as BatchStatus,
        plannedOn: dayFromColumn(plannedOn),
        place,
        counts: boardCounts(
          states
            .filter(({ batchId }) => batchId === id)
            .map((state) => ({ status: state.status as MemberStatus, unexpected: state.unexpected })),
        ),
      })),
    };
  });
