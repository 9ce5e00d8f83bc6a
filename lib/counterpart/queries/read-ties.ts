import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkCounterpart } from '../../access/exchange-rules';
import { scopeOf } from '../../access/scope';
import { correspondentOf } from '../../correspondence/queries/shown';
import type { Direction, EntryKind } from '../../correspondence/rules/entries';
import { linesOfPerson } from '../../correspondence/store/threads';
import type { BatchId, CounterpartListId, EntryId, LineId, MemberId, PrisonerId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import type { AnswerTies } from '../schema/answers';
import { memberOfBatch } from '../store/answers';
import { listsOf } from '../store/lists';

/** What an answer about one person can be tied to: the matters about them, the papers that came, and their lists. */
export const readTies = (actor: Actor, asked: { id: BatchId; memberId: MemberId }): Promise<AnswerTies> =>
  reading(actor, async (tx) => {
    must(mayWorkCounterpart(actor));
    const scope = scopeOf(actor);
    const member = found(await memberOfBatch(tx, scope, { batchId: asked.id, memberId: asked.memberId }));
    const lines = await linesOfPerson(tx, scope, member.prisonerId as PrisonerId);
    const lists = await listsOf(tx, scope, asked.id);
    return {
      matters: lines.map(({ id, thread }) => ({
        lineId: id as LineId,
        number: threadNumber(thread.number),
        correspondent: correspondentOf(thread.correspondent),
      })),
      entries: lines.flatMap(({ thread, entries }) =>
        entries
          .filter(({ withdrawnAt, direction }) => withdrawnAt === null && direction === 'in')
          .map((entry) => ({
            entryId: entry.id as EntryId,
            number: threadNumber(thread.number),
            kind: entry.kind as EntryKind,
            direction: entry.direction as Direction,
            on: dayFromColumn(entry.occurredOn) ?? '',
          })),
      ),
      lists: lists
        .filter(({ status }) => status !== 'set-aside')
        .map(({ id, source, receivedOn }) => ({
          listId: id as CounterpartListId,
          source,
          receivedOn: dayFromColumn(receivedOn) ?? '',
        })),
    };
  });
