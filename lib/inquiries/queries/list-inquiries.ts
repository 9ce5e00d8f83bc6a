import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import type { InquiryFilter, InquiryPage } from '../schema';
import { pageOfInquiries } from '../store/list';

type Line = InquiryPage['lines'][number];

/** The inquiries this actor may see, longest waiting first, fifty a page; closed and rejected ones only when asked for. */
export const listInquiries = (actor: Actor, filter: InquiryFilter): Promise<InquiryPage> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const scope = scopeOf(actor);
    const { rows, more, total } = await pageOfInquiries(tx, scope, {
      filter,
      reader: { me: actor.id ?? '', now: new Date() },
      after: cursorFrom(filter.after),
    });
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ assignedToId }) => assignedToId),
    );
    const last = rows.at(-1);
    return {
      total,
      next: more && last ? cursorOf(last) : null,
      lines: rows.map(({ sought, _count, assignedToId, receivedAt, id, ...row }) => ({
        ...(row as Pick<
          Line,
          'reference' | 'status' | 'kinship' | 'channel' | 'urgent' | 'inquirerName' | 'relationship'
        >),
        id: id as InquiryId,
        receivedAt: receivedAt.toISOString(),
        assignedTo: assignedToId ? (names.get(assignedToId) ?? null) : null,
        soughtNames: sought.map(soughtName),
        unread: _count.messages,
      })),
    };
  });

/** How a sought person's name is shown: surname, given name, patronymic, or whatever else is known. */
export const soughtName = (person: {
  surname: string | null;
  given: string | null;
  patronymic: string | null;
  otherNames: string | null;
}) => [person.surname, person.given, person.patronymic].filter(Boolean).join(' ') || person.otherNames || '—';

/** The place in the list after which the next page begins. */
export const cursorOf = ({ receivedAt, id }: { receivedAt: Date; id: string }) => `${receivedAt.toISOString()}_${id}`;

/** A cursor as it came back; anything else begins at the first page. */
export function cursorFrom(text: string | undefined) {
  const [at = '', id = ''] = (text ?? '').split('_');
  return Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id) ? null : { at: new Date(at), id };
}
