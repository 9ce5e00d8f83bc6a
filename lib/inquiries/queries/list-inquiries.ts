import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
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
      after: placeFrom(filter.after),
    });
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ assignedToId }) => assignedToId),
    );
    const last = rows.at(-1);
    return {
      total,
      next: more && last ? placeOf({ at: last.receivedAt, id: last.id }) : null,
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
