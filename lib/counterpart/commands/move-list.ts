import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { CounterpartListId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Prisma, type Tx, transaction } from '../../platform/db';
import { found, moved, must, staffOf } from '../../platform/demand';
import { type ListStatus, mayRemap, moveList as moveOf, reasonOfMove } from '../rules/lists';
import type { ListMove } from '../schema/lists';
import { deleteUndecided } from '../store/lines';
import { countLines, holdList, type ListRow, saveListMove } from '../store/lists';
import { queueMatching } from './queue-matching';

/**
 * What a person does with a list as a whole: understand its columns in another way, match its undecided lines with the
 * registry of today, or set it aside with a reason. What was said of lines stays.
 */
export const moveCounterpartList = (actor: Actor, asked: ListMove & { listId: CounterpartListId }) =>
  transaction(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const { id: by } = staffOf(actor);
    must(reasonOfMove(asked.move, asked.reason));
    const scope = scopeOf(actor);
    const list = found(await holdList(tx, scope, asked.listId));
    const from = list.status as ListStatus;
    const { to } = must(moveOf(from, asked.move));
    if (list.version !== asked.version) throw new Refused('changed-meanwhile', { current: { version: list.version } });
    const now = new Date();
    const more = await prepared(tx, actor, { list, asked, by, now });
    moved(await saveListMove(tx, scope, list, to, { ...more, updatedAt: now }));
    await record(tx, actor, {
      type: 'counterpart.list-moved',
      subject: { type: 'counterpart-list', id: list.id },
      batchId: list.batchId,
      detail: { from, to, move: asked.move, reason: asked.reason },
    });
    return { status: to, version: asked.version + 1 };
  });

type Asked = { list: ListRow; asked: ListMove; by: string; now: Date };

async function prepared(
  tx: Tx,
  actor: Actor,
  { list, asked, by, now }: Asked,
): Promise<Prisma.CounterpartListUncheckedUpdateManyInput> {
  const scope = scopeOf(actor);
  if (asked.move === 'setAside') return { setAsideAt: now, setAsideById: by, setAsideReason: asked.reason };
  if (asked.move === 'remap') {
    const groups = await countLines(tx, scope, [list.id]);
    const decided = groups.filter(({ decision }) => decision !== null).reduce((sum, { count }) => sum + count, 0);
    must(mayRemap({ decided }));
  }
  await deleteUndecided(tx, scope, list.id);
  if (asked.move !== 'lookAgain') return { cursor: 0, rowCount: 0 };
  await queueMatching(tx, list.id);
  return { cursor: 0, rowCount: 0, matchedById: by };
}
