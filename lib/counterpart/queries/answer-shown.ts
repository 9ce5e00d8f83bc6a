import 'server-only';
import type { Scope } from '../../access/scope';
import { readRows } from '../../imports/reading/read-rows';
import type { AnswerId, CounterpartListId, ThreadId } from '../../kernel/ids';
import { threadNumber } from '../../kernel/numerals';
import { fullName } from '../../names/full-name';
import { dayFromColumn } from '../../platform/dates';
import type { Tx } from '../../platform/db';
import type { Answer, RefusalOf } from '../rules/answers';
import { asMapping } from '../rules/described';
import type { AnswerView } from '../schema/answers';
import { listMapping } from '../schema/lists';
import { type AnswerRow, openAnswerNote, openSubstitute } from '../store/answers';
import { cellsOf, openCells } from '../store/lines';

export type Shown = {
  names: ReadonlyMap<string, string>;
  matters: ReadonlyMap<string, { id: string; number: number }>;
  substitutes: ReadonlyMap<string, string>;
};

const keyOf = (listId: string, position: number) => `${listId}|${position}`;

/** The names on the lines of their lists that are given instead; none to whoever does not read their lists. */
export async function substitutesNamed(tx: Tx, scope: Scope, rows: readonly AnswerRow[]): Promise<Map<string, string>> {
  const places = rows.flatMap(({ substituteListId: listId, substituteLine: position }) =>
    listId && position ? [{ listId, position }] : [],
  );
  const lines = await cellsOf(tx, scope, places);
  return new Map(
    lines.map((line) => {
      const mapping = asMapping(listMapping.parse(line.list.mapping));
      const [read] = readRows([{ line: line.position, cells: openCells(line) }], mapping, [], new Date());
      const [name] = read?.person.names ?? [];
      return [keyOf(line.listId, line.position), name ? fullName(name) || (name.other ?? '') : ''];
    }),
  );
}

/** One answer as it is shown: an explicit field list. */
export function answerShown(row: AnswerRow, { names, matters, substitutes }: Shown): AnswerView {
  const matter = row.entryId === null ? undefined : matters.get(row.entryId);
  return {
    id: row.id as AnswerId,
    answer: row.answer as Answer,
    on: dayFromColumn(row.answeredOn) ?? '',
    reason: row.reason as RefusalOf | null,
    note: openAnswerNote(row),
    substitute: row.answer === 'substituted' ? substituteOf(row, substitutes) : null,
    entry: matter ? { threadId: matter.id as ThreadId, number: threadNumber(matter.number) } : null,
    listId: row.listId as CounterpartListId | null,
    by: names.get(row.recordedById) ?? null,
    recordedAt: row.recordedAt.toISOString(),
    withdrawn: row.withdrawnAt && {
      at: row.withdrawnAt.toISOString(),
      by: names.get(row.withdrawnById ?? '') ?? null,
      reason: row.withdrawReason as NonNullable<AnswerView['withdrawn']>['reason'],
    },
    version: row.version,
  };
}

function substituteOf(row: AnswerRow, substitutes: Shown['substitutes']): NonNullable<AnswerView['substitute']> {
  const { substituteListId: listId, substituteLine: position } = row;
  const named = listId && position ? substitutes.get(keyOf(listId, position)) : openSubstitute(row);
  // Where the line is not this reader's to see, neither is which line it is.
  const seen = Boolean(listId && position && named);
  return {
    listId: seen ? (listId as CounterpartListId) : null,
    position: seen ? position : null,
    name: named ?? null,
  };
}
