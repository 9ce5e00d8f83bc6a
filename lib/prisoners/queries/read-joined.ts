import 'server-only';
import type { Actor } from '../../access/actor';
import { mayOpenRecord } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { JoinedRecord } from '../schema/record';
import { findJoinOf, standingId } from '../store/joined';
import { findAccess, findRecord } from '../store/record';

/**
 * That a record was joined with another, and which one stands for it now: for those who may open that one. To everybody
 * else it is missing like any other.
 */
export const readJoined = (actor: Actor, { id }: { id: PrisonerId }): Promise<JoinedRecord> =>
  reading(actor, async (tx) => {
    const scope = scopeOf(actor);
    const join = found(await findJoinOf(tx, scope, id));
    const intoId = await standingId(tx, scope, join.keptId as PrisonerId);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, intoId))));
    const into = found(await findRecord(tx, scope, intoId));
    const names = await staffNames(tx, scope, [join.decidedById]);
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'joined' } });
    return {
      number: recordNumber((join.goneBefore as { number: number }).number),
      intoId,
      intoNumber: recordNumber(into.number),
      intoName: into.names[0]?.full ?? recordNumber(into.number),
      at: join.decidedAt?.toISOString() ?? '',
      by: names.get(join.decidedById ?? '') ?? null,
    };
  });

/** Whether this record was joined with one that this actor reaches. Row-level security answers no for everybody else. */
export const wasJoined = (actor: Actor, { id }: { id: PrisonerId }): Promise<boolean> =>
  reading(actor, async (tx) => (await findJoinOf(tx, scopeOf(actor), id)) !== null);
