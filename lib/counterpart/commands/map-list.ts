import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import { orderOfTable } from '../../imports/rules/mapping';
import type { CounterpartListId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { type ListStatus, moveList } from '../rules/lists';
import type { ListMapping } from '../schema/lists';
import { sampleOf } from '../store/files';
import { deleteUndecided } from '../store/lines';
import { holdList, saveListMove } from '../store/lists';
import { faultsOfColumns } from './faults-of-columns';
import { queueMatching } from './queue-matching';

type Mapped = { listId: CounterpartListId; version: number; mapping: ListMapping };

/** Says how a list is to be understood, and has every line read and matched with the registry. Nobody is linked by it. */
export const mapList = (actor: Actor, { listId, version, mapping }: Mapped) =>
  transaction(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const { id: by } = staffOf(actor);
    const scope = scopeOf(actor);
    const list = found(await holdList(tx, scope, listId));
    const { to } = must(moveList(list.status as ListStatus, 'check'));
    if (list.version !== version) throw new Refused('changed-meanwhile', { current: { version: list.version } });
    const lines = sampleOf(list, mapping.sheet)?.lines ?? [];
    const faults = faultsOfColumns(mapping, lines);
    if (faults.length > 0) throw new Refused('invalid', { faults });
    // Where nobody had to say what comes first in the dates, the dates themselves do.
    const order = orderOfTable(lines.slice(mapping.headerLine), mapping.columns);
    const settled = { ...mapping, dateOrder: mapping.dateOrder ?? order };
    await deleteUndecided(tx, scope, listId);
    const now = new Date();
    moved(
      await saveListMove(tx, scope, list, to, {
        mapping: settled,
        matchedById: by,
        cursor: 0,
        rowCount: 0,
        updatedAt: now,
      }),
    );
    await queueMatching(tx, listId);
    await record(tx, actor, {
      type: 'counterpart.list-mapped',
      subject: { type: 'counterpart-list', id: listId },
      batchId: list.batchId,
      detail: { columns: mapping.columns.flatMap((target) => target ?? []) },
    });
    return { status: to, version: version + 1 };
  });
