import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { CounterpartListId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { type LineDecision, mayDecideLine, mayDecideTogether, naming } from '../rules/decisions';
import type { ListStatus } from '../rules/lists';
import type { MatchStatus } from '../rules/outcome';
import type { LineDecided } from '../schema/lists';
import { findByNumber } from '../store/likely';
import { cleanLines, findLine, lineFor, saveDecision } from '../store/lines';
import { findList, holdList, type ListRow } from '../store/lists';

/**
 * Writes what a person says of a line, or takes it back; or says of all clean lines at once that they are whom they were
 * matched with, as many as the person was shown and no more. A decision is kept as data: it changes no record, tells nobody
 * and links nothing outside this list.
 */
export const decideLine = (actor: Actor, { listId, ...asked }: LineDecided & { listId: CounterpartListId }) =>
  transaction(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const deciding = { by: staffOf(actor).id, now: new Date() };
    if ('one' in asked) {
      const list = found(await findList(tx, scopeOf(actor), listId));
      await decideOne(tx, actor, list, { ...asked.one, ...deciding });
      return { decided: 1 };
    }
    const list = found(await holdList(tx, scopeOf(actor), listId));
    return { decided: await decideTogether(tx, actor, list, { shown: asked.cleanShown, ...deciding }) };
  });

type By = { by: string; now: Date };
type One = Extract<LineDecided, { one: unknown }>['one'];

async function decideOne(tx: Tx, actor: Actor, list: ListRow, said: One & By) {
  const scope = scopeOf(actor);
  const { position, decision, version, note, by, now } = said;
  const line = found(await findLine(tx, scope, list.id, position));
  const prisonerId = decision !== null && naming.includes(decision) ? await recordMeant(tx, scope, said) : null;
  const before = { matchStatus: line.matchStatus as MatchStatus, decision: line.decision as LineDecision | null };
  must(mayDecideLine({ status: list.status as ListStatus }, before, decision, prisonerId));
  if (line.version !== version) throw new Refused('changed-meanwhile', { current: { version: line.version } });
  const other = prisonerId && (await lineFor(tx, scope, line, prisonerId));
  if (other) throw new Refused('invalid', { faults: [{ at: 'number', code: 'on-this-list-already' }] });
  moved(await saveDecision(tx, scope, line, { decision, prisonerId, note, together: false, by, now }));
  await record(tx, actor, {
    type: 'counterpart.decided',
    subject: { type: 'counterpart-list', id: list.id },
    batchId: list.batchId,
    ...(prisonerId ? { prisonerId } : {}),
    detail: { line: position, decision, before: line.decision, was: line.matchStatus },
  });
}

/** The record that was chosen, or the one of the number that was typed; one that does not exist for this person is a fault. */
async function recordMeant(tx: Tx, scope: Scope, { prisonerId, number }: One): Promise<PrisonerId> {
  const typed = number === null ? null : numberTyped(number);
  const where = prisonerId ? { id: prisonerId } : typed === null ? null : { number: typed };
  const row = where && (await findByNumber(tx, scope, where));
  if (row) return row.id as PrisonerId;
  const code = prisonerId || number ? 'no-such-record' : 'required';
  throw new Refused('invalid', { faults: [{ at: 'number', code }] });
}

async function decideTogether(tx: Tx, actor: Actor, list: ListRow, { shown, by, now }: By & { shown: number }) {
  const scope = scopeOf(actor);
  const lines = await cleanLines(tx, scope, list.id);
  must(mayDecideTogether({ status: list.status as ListStatus }, { shown, there: lines.length }));
  for (const { position, prisonerId } of lines) {
    const line = found(await findLine(tx, scope, list.id, position));
    moved(await saveDecision(tx, scope, line, { decision: 'same', prisonerId, note: null, together: true, by, now }));
  }
  await record(
    tx,
    actor,
    ...lines.map(({ position, prisonerId }) => ({
      type: 'counterpart.decided' as const,
      subject: { type: 'counterpart-list', id: list.id },
      batchId: list.batchId,
      prisonerId,
      detail: { line: position, decision: 'same', before: null, was: 'matched', together: lines.length },
    })),
  );
  return lines.length;
}
