import 'server-only';
import type { Actor } from '../../access/actor';
import { mayLink } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { found, moved, must } from '../../platform/demand';
import { type InquiryStatus, mayGiveReason, moveOnUnlink } from '../rules';
import type { ActAnswer, LinkRemoval } from '../schema/acts';
import { countLinks, findSought, saveLink } from '../store/links';
import { act, happened } from './act';
import { moveAlong, subject } from './link-sought';

/** Undoes a link, verified or not, with a coded reason. With its last link gone the inquiry is open again. */
export const unlinkSought = (
  actor: Actor,
  asked: LinkRemoval & { inquiryId: InquiryId; soughtId: SoughtId },
): Promise<ActAnswer> =>
  act(actor, mayLink, asked, async (desk) => {
    const { tx, scope, row, inquiryId } = desk;
    const { reason, note } = asked;
    must(mayGiveReason('unmatch', reason, note));
    const sought = found(await findSought(tx, scope, inquiryId, asked.soughtId));
    if (sought.linkStatus === 'none' || !sought.prisonerId) throw new Refused('wrong-status');
    const { prisonerId } = sought;
    moved(await saveLink(tx, scope, sought, { status: 'none', prisonerId: null, byId: null, at: null }));
    await happened(desk, { kind: 'unlinked', soughtId: sought.id, reason, note });
    await record(tx, actor, {
      type: 'inquiry.unlinked',
      inquiryId,
      prisonerId,
      ...subject(sought.id),
      detail: { reason },
    });
    const left = await countLinks(tx, scope, inquiryId);
    await moveAlong(desk, moveOnUnlink(row.status as InquiryStatus, left), { soughtId: sought.id, reason });
  });
