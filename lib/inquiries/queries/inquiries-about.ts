import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadInquiries } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PrisonerId } from '../../kernel/ids';
import { reading } from '../../platform/db';
import { must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { type InquiryAbout, inquiryAbout } from '../schema/about';
import { findInquiriesAbout } from '../store/about';

/** The families who look for this person, and what each was told. Each inquiry shown counts as read. */
export const inquiriesAbout = (actor: Actor, { prisonerId }: { prisonerId: PrisonerId }): Promise<InquiryAbout[]> =>
  reading(actor, async (tx) => {
    must(mayReadInquiries(actor));
    const scope = scopeOf(actor);
    const rows = await findInquiriesAbout(tx, scope, prisonerId);
    const tellers = rows.flatMap(({ tellings }) => tellings.map(({ recordedById }) => recordedById));
    const names = await staffNames(tx, scope, tellers);
    await record(
      tx,
      actor,
      ...rows.map(({ inquiry }) => ({ type: 'inquiry.read' as const, inquiryId: inquiry.id, prisonerId })),
    );
    return rows.map(({ inquiry: { id, ...inquiry }, linkStatus, linkedAt, tellings }) =>
      inquiryAbout.parse({
        ...inquiry,
        inquiryId: id,
        link: linkStatus,
        linkedAt: linkedAt?.toISOString() ?? null,
        tellings: tellings.map(({ recordedById, reachedAt, ...telling }) => ({
          ...telling,
          reachedAt: reachedAt?.toISOString() ?? null,
          by: recordedById ? (names.get(recordedById) ?? null) : null,
        })),
      }),
    );
  });
