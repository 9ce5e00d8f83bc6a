import 'server-only';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs, mayReadDebriefs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { DebriefId } from '../../kernel/ids';
import { debriefNumber } from '../../kernel/numerals';
import { dayFromColumn } from '../../platform/dates';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { DebriefFilter, DebriefLine, DebriefPage } from '../schema/debrief';
import { countsOfSightings, pageOfDebriefs } from '../store/list';

/** Debriefs this actor knows of, the newest first, fifty a page. For a treatment officer those with an account, and no more. The reading is logged. */
export const listDebriefs = (actor: Actor, filter: DebriefFilter): Promise<DebriefPage> =>
  reading(actor, async (tx) => {
    must(mayReadDebriefs(actor));
    const scope = scopeOf(actor);
    const { rows, more } = await pageOfDebriefs(tx, scope, { filter, me: actor.id ?? '' });
    const counts =
      scope.debriefs === 'none'
        ? null
        : await countsOfSightings(
            tx,
            scope,
            rows.map(({ id }) => id),
          );
    const names = await staffNames(tx, scope, rows.flatMap(interviewersOf));
    const last = rows.at(-1);
    await record(tx, actor, { type: 'debrief.listed', detail: { show: filter.show } });
    return {
      mayOpen: mayHoldDebriefs(actor).ok,
      next: more && last ? String(last.number) : null,
      lines: rows.map((row) => ({
        id: row.id as DebriefId,
        number: debriefNumber(row.number),
        person: row.personName,
        status: row.status as DebriefLine['status'],
        lastMeeting: lastOf(row.sessions),
        interviewers: [...new Set(interviewersOf(row))].map((id) => names.get(id) ?? null),
        openedAt: row.openedAt.toISOString(),
        sightings: counts?.get(row.id) ?? null,
      })),
    };
  });

type Row = Awaited<ReturnType<typeof pageOfDebriefs>>['rows'][number];

const interviewersOf = ({ sessions, openedById }: Row) =>
  sessions.length > 0 ? sessions.map(({ interviewerId }) => interviewerId) : [openedById];

const lastOf = ([last]: Row['sessions']): DebriefLine['lastMeeting'] =>
  last ? { on: dayFromColumn(last.heldOn) ?? '', place: last.place } : null;
