import 'server-only';
import type { Actor } from '../../access/actor';
import { mayAssignTelling, mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId, SoughtId, TellingId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayFollowUp, mayRecordReunion } from '../rules';
import type { AfterReturn, ReturnedPage } from '../schema';
import { type FoundReturned, findReturned, pageOfReturned } from '../store/returned';
import { pageSize } from '../store/tellings';
import { familyOf, personOf } from './telling-lines';

/*
 * Who accompanies the return: whoever reads inquiries sees it; a case officer or a supervisor records reunions and
 * follow-ups, the same who name the officer that tells a family.
 */
export const mayAccompany = mayAssignTelling;

/** People who came home: which families were told, whether they are together, when somebody last asked. */
export const listReturned = (actor: Actor, { after }: { after?: string | undefined }): Promise<ReturnedPage> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const place = after && /^[0-9a-f-]{36}$/.test(after) ? after : null;
    const rows = await pageOfReturned(tx, scopeOf(actor), place);
    const shown = rows.slice(0, pageSize);
    return {
      lines: shown.map((row) => ({
        person: personOf(row),
        since: row.statusSince?.toISOString() ?? null,
        families: row.sought.length,
        told: row.sought.filter(({ tellings }) => tellings.length > 0).length,
        reunitedAt: lastOf(row, 'reunion'),
        lastFollowUpAt: lastOf(row, 'follow-up'),
      })),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  });

type Events = FoundReturned['events'];
const lastOf = (row: { events: Events }, kind: string) =>
  row.events.find((event) => event.kind === kind)?.occurredAt.toISOString() ?? null;

/** One person after the return: families, reunions, follow-up. Logged as a read. */
export const readAfterReturn = (actor: Actor, { id }: { id: PrisonerId }): Promise<AfterReturn> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const scope = scopeOf(actor);
    const row = found(await findReturned(tx, scope, id));
    const names = await staffNames(
      tx,
      scope,
      row.events.map(({ recordedById }) => recordedById),
    );
    await record(tx, actor, { type: 'prisoner.read', prisonerId: id, detail: { part: 'after-return' } });
    const person = personOf(row);
    const mayRecord = mayAccompany(actor).ok;
    return {
      person: { ...person, since: row.statusSince?.toISOString() ?? null },
      families: row.sought.map(familyAfter),
      reunions: happenings(row.events, 'reunion', names),
      followUps: happenings(row.events, 'follow-up', names),
      may: {
        record: mayRecord && mayRecordReunion(person.status).ok,
        close: mayRecord && mayFollowUp(person.status).ok,
      },
    };
  });

function familyAfter(sought: FoundReturned['sought'][number]): AfterReturn['families'][number] {
  const told = sought.tellings.find(({ what }) => what === 'returned');
  const reunited = sought.tellings.find(({ what, status }) => what === 'reunited' && status === 'reached');
  return {
    ...familyOf(sought.inquiry, sought.linkStatus),
    soughtId: sought.id as SoughtId,
    inquiryStatus: sought.inquiry.status as AfterReturn['families'][number]['inquiryStatus'],
    toldAt: told?.reachedAt?.toISOString() ?? null,
    reunitedAt: reunited?.reachedAt?.toISOString() ?? null,
    tellingId: told ? (told.id as TellingId) : null,
  };
}

const happenings = (events: Events, kind: string, names: ReadonlyMap<string, string>): AfterReturn['reunions'] =>
  events
    .filter((event) => event.kind === kind)
    .map((event) => ({
      id: event.id,
      occurredAt: event.occurredAt.toISOString(),
      recordedAt: event.recordedAt.toISOString(),
      by: event.recordedById ? (names.get(event.recordedById) ?? null) : null,
      note: event.note,
    }));
