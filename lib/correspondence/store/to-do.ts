import 'server-only';
import type { Scope } from '../../access/scope';
import type { Tx } from '../../platform/db';
import { pageSize } from './threads';

export const toDoTabs = ['overdue', 'owed', 'steps', 'deaths'] as const;
export type ToDo = (typeof toDoTabs)[number];
type Asked = {
  what: ToDo;
  today: string;
  /** Whose next steps; null for everybody's. */
  owner: string | null;
  /** Only what is due by then. */
  until?: string;
  correspondent?: string | null;
  state?: string | null;
};
type After = { due: string; id: string } | null;

/**
 * Lines on which something is to be done, the most pressing first, by id with the day that presses: an answer that is
 * overdue, an answer we owe, a next step, a reported death no analyst has looked at. A day that is far off means none.
 */
export async function pageToDo(tx: Tx, scope: Scope, asked: Asked, after: After = null, take = pageSize + 1) {
  if (scope.correspondence !== 'all') return [];
  const { what, today, owner, until = null, correspondent = null, state = null } = asked;
  return tx.$queryRaw<{ id: string; due: string }[]>`
    select l.id::text as id, d.due::text as due
    from correspondence_line l
      join prisoner p on p.id = l.prisoner_id and p.merged_into_id is null
      join correspondence_thread t on t.id = l.thread_id
      join correspondent c on c.id = t.correspondent_id
      cross join lateral (select case ${what}
        when 'overdue' then case when l.asked_on is not null then coalesce(l.deadline, l.asked_on + c.reply_days) end
        when 'owed' then l.owed_since
        when 'steps' then case when l.next_step is not null then coalesce(l.next_due, date '9999-12-31') end
        else (select min(e.occurred_on) from correspondence_entry e
          where e.line_id = l.id and e.direction = 'in' and e.withdrawn_at is null and e.looked_at_at is null
            and (e.reply = 'deceased' or e.subject in ('death', 'death-certificate'))) end as due) d
    where d.due is not null
      and (${what} <> 'overdue' or d.due < ${today}::date)
      and (${until}::date is null or d.due <= ${until}::date)
      and (${what} <> 'steps' or ${owner}::uuid is null or l.next_owner_id = ${owner}::uuid)
      and (${correspondent}::uuid is null or t.correspondent_id = ${correspondent}::uuid)
      and (${state}::text is null or l.state = ${state})
      and (${after?.id ?? null}::uuid is null or (d.due, l.id) > (${after?.due ?? null}::date, ${after?.id ?? null}::uuid))
    order by d.due, l.id limit ${take}`;
}

/** How many there are, and the day of the most pressing; a thousand is enough to say there is much. */
export async function countToDo(tx: Tx, scope: Scope, asked: Asked) {
  const rows = await pageToDo(tx, scope, asked, null, 1000);
  return { count: rows.length, oldest: rows[0]?.due ?? null };
}
