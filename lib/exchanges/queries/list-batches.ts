import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadBatches } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import type { BatchId } from '../../kernel/ids';
import { batchNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import type { BatchStatus } from '../rules';
import type { BatchFilter, BatchPage } from '../schema/batch';
import { sideOf } from '../store/batch';
import { pageOfBatches } from '../store/batches';

/** The batches that are still running, newest first, fifty a page; those that are over when asked for. */
export const listBatches = (actor: Actor, filter: BatchFilter): Promise<BatchPage> =>
  reading(actor, async (tx) => {
    must(mayReadBatches(actor));
    const { rows, more, total } = await pageOfBatches(tx, scopeOf(actor), filter);
    const last = rows.at(-1);
    return {
      total,
      next: more && last ? String(last.number) : null,
      lines: rows.map(({ id, number, status, ours, theirs, plannedOn, updatedAt, _count, ...row }) => ({
        ...row,
        id: id as BatchId,
        number: batchNumber(number),
        status: status as BatchStatus,
        ours: sideOf(ours),
        theirs: sideOf(theirs),
        plannedOn: dayFromColumn(plannedOn),
        people: _count.members,
        updatedAt: updatedAt.toISOString(),
      })),
    };
  });
