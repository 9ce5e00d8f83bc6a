import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { findAccess } from '../../prisoners/store/record';
import { staffNames } from '../../staff/store/names';
import { mayPart } from '../rules/unmerge';
import type { JoinLine } from '../schema/unmerge';
import { findJoinsOf } from '../store/unmerge';

/** The joins a record took part in, in force and undone, the latest first. */
export const readJoins = (actor: Actor, { id }: { id: PrisonerId }): Promise<{ lines: JoinLine[] }> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, id))));
    const rows = await findJoinsOf(tx, scope, id);
    const names = await staffNames(
      tx,
      scope,
      rows.flatMap((row) => [row.proposedById, row.decidedById, row.undoneById]),
    );
    const nameOf = (userId: string | null) => names.get(userId ?? '') ?? null;
    return {
      lines: rows.map((row) => {
        const kept = row.keptId === id;
        const other = kept ? row.gone : row.kept;
        return {
          id: row.id as MergeId,
          status: row.status as JoinLine['status'],
          otherId: other.id as PrisonerId,
          otherNumber: recordNumber(other.number),
          kept,
          joinedAt: row.decidedAt?.toISOString() ?? '',
          joinedBy: nameOf(row.decidedById),
          proposedBy: row.proposedById === row.decidedById ? null : nameOf(row.proposedById),
          reason: row.reason,
          undoneAt: row.undoneAt?.toISOString() ?? null,
          undoneBy: nameOf(row.undoneById),
          undoReason: row.undoReason,
          mayUndo: row.status === 'joined' && kept && actor.kind === 'staff' && mayPart(actor.roles, row.grave).ok,
        };
      }),
    };
  });
