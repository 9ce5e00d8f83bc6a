import 'server-only';
import type { Actor } from '../../access/actor';
import {
  mayLookAtDeaths,
  mayOpenCorrespondence,
  mayReadCorrespondence,
  mayWriteCorrespondence,
} from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import type { LineId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading, type Tx } from '../../platform/db';
import { must, staffOf } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { earlierOf } from '../rules/days';
import { dueOn, overdueBy, waitingStates } from '../rules/silence';
import type { LineToDo, Matter, ThreadFilter, ThreadPage } from '../schema/threads';
import { allCorrespondents } from '../store/correspondents';
import { linesById, type MatterRow, pageOfThreads, pageSize } from '../store/threads';
import { pageToDo, type ToDo, toDoTabs } from '../store/to-do';
import { houseToday } from './house-day';
import { correspondentOf, headOf, peopleIn, type Reader, standingShown } from './shown';

/** Matters, newest first, or the lines on which something is to be done, the most pressing first; fifty a page. */
export const listThreads = (actor: Actor, filter: ThreadFilter): Promise<ThreadPage> =>
  reading(actor, async (tx) => {
    must(mayOpenCorrespondence(actor));
    const scope = scopeOf(actor);
    const reader = { actor: staffOf(actor), today: houseToday(new Date()) };
    const page = isToDo(filter.tab)
      ? await toDo(tx, scope, { reader, what: filter.tab, filter })
      : await matters(tx, scope, { reader, filter });
    return {
      ...page,
      correspondents: (await allCorrespondents(tx, scope)).map(correspondentOf),
      may: {
        write: mayWriteCorrespondence(actor).ok,
        look: mayLookAtDeaths(actor).ok,
        breaches: mayReadCorrespondence(actor).ok,
      },
    };
  });

type Asking = { reader: Omit<Reader, 'names'>; filter: ThreadFilter };
type Page = Pick<ThreadPage, 'matters' | 'lines' | 'total' | 'next'>;
const isToDo = (tab: ThreadFilter['tab']): tab is ToDo => (toDoTabs as readonly string[]).includes(tab);

async function matters(tx: Tx, scope: Scope, { reader, filter }: Asking): Promise<Page> {
  const { rows, more, total } = await pageOfThreads(tx, scope, filter);
  const names = await staffNames(
    tx,
    scope,
    rows.map(({ openedById }) => openedById),
  );
  // Whoever sees only news of health sees no standing: it is derived from papers they do not read.
  const whole = scope.correspondence === 'all';
  return {
    matters: rows.map((row) => ({ ...headOf(row, names), ...countsOf(row, reader.today, whole) })),
    lines: [],
    total,
    next: more ? String(rows.at(-1)?.number ?? '') : null,
  };
}

function countsOf(
  { lines, correspondent }: MatterRow,
  today: string,
  whole: boolean,
): Omit<Matter, keyof ReturnType<typeof headOf>> {
  const seen = whole ? lines : [];
  const days = seen.map((line) => ({ askedOn: dayFromColumn(line.askedOn), deadline: dayFromColumn(line.deadline) }));
  const overdue = days.filter((line) => overdueBy(dueOn(line, { ...line, replyDays: correspondent.replyDays }), today));
  return {
    people: lines.length,
    waiting: seen.filter(({ state }) => waitingStates.some((one) => one === state)).length,
    overdue: overdue.length,
    owed: seen.filter(({ owedSince }) => owedSince !== null).length,
    person: lines.length === 1 ? ((lines[0]?.prisoner.names ?? null) as Matter['person']) : null,
    oldestAsked: days.map(({ askedOn }) => askedOn).reduce(earlierOf, null),
  };
}

async function toDo(tx: Tx, scope: Scope, { reader, filter, what }: Asking & { what: ToDo }): Promise<Page> {
  const { correspondent = null, state = null, mine, after } = filter;
  const asked = { what, today: reader.today, owner: mine ? reader.actor.id : null, correspondent, state };
  const found = await pageToDo(tx, scope, asked, placeFrom(after));
  const shown = found.slice(0, pageSize);
  const lines = new Map(
    (
      await linesById(
        tx,
        scope,
        shown.map(({ id }) => id),
      )
    ).map((line) => [line.id, line]),
  );
  const names = await staffNames(
    tx,
    scope,
    [...lines.values()].flatMap((line) => [line.thread.openedById, ...peopleIn([line])]),
  );
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  return {
    matters: [],
    lines: shown.flatMap(({ id }): LineToDo[] => {
      const line = lines.get(id);
      if (!line) return [];
      return [
        {
          ...headOf(line.thread, names),
          ...standingShown(line, line.thread.correspondent, { ...reader, names }),
          lineId: id as LineId,
          prisonerId: line.prisonerId as PrisonerId,
          recordNumber: recordNumber(line.prisoner.number),
          names: line.prisoner.names as LineToDo['names'],
        },
      ];
    }),
    total: shown.length,
    next: last ? `${last.due}_${last.id}` : null,
  };
}

/** A cursor as it came back; anything else begins at the first page. */
function placeFrom(text: string | undefined) {
  const [due = '', id = ''] = (text ?? '').split('_');
  return /^\d{4}-\d\d-\d\d$/.test(due) && /^[0-9a-f-]{36}$/.test(id) ? { due, id } : null;
}
