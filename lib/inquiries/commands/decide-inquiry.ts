import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import type { InquiryId } from '../../kernel/ids';
import { must } from '../../platform/demand';
import { mayGiveReason } from '../rules';
import type { ActAnswer, DeskMove } from '../schema/acts';
import { act } from './act';
import { applyInquiryMove } from './move-inquiry';
import { tellFamily } from './write-message';

/** Accepts, asks for more, rejects, closes or reopens. Asking writes to the family in the same step. */
export const decideInquiry = (actor: Actor, asked: DeskMove & { inquiryId: InquiryId }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, asked, async (desk) => {
    const { action, note, version, inquiryId } = asked;
    const reason = asked.reason ?? null;
    must(mayGiveReason(action, reason, note));
    await applyInquiryMove(desk.tx, actor, { inquiryId, action, version, reason, note, now: desk.now });
    if (action === 'askMore' && asked.message) await tellFamily(desk, { body: asked.message, question: true });
  });
