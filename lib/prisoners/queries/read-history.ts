import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { History } from '../schema/history';
import { findHistory } from '../store/history';
import { findAccess } from '../store/record';
import { happenedAt, linesOf } from './history-lines';

/** Everything on file about a person in one list, the latest happening first. */
export const readHistory = (actor: Actor, { id }: { id: PrisonerId }): Promise<History> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    const rows = await findHistory(tx, scope, id);
    const names = await staffNames(tx, scope, [
      ...rows.events.map((row) => row.recordedById),
      ...rows.claims.map((row) => row.recordedById),
      ...rows.names.map((row) => row.recordedById),
      ...rows.places.map((row) => row.recordedById),
      ...rows.confirmations.flatMap((row) => [row.proposedById, row.decidedById, row.revokedById]),
    ]);
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'timeline' } });
    const latestFirst = linesOf(rows, (userId) => names.get(userId ?? '') ?? null, actor);
    return { lines: latestFirst.sort((one, other) => happenedAt(other).localeCompare(happenedAt(one))) };
  });
