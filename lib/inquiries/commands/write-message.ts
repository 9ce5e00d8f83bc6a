import 'server-only';
import type { Actor } from '../../access/actor';
import { mayWorkInquiries } from '../../access/rules';
import { record } from '../../audit/append';
import type { InquiryId } from '../../kernel/ids';
import { queue } from '../../notifications/queue';
import { found } from '../../platform/demand';
import type { ActAnswer, OfficeMessage } from '../schema/acts';
import { findMessageTime, saveOfficeMessage, saveRead } from '../store/thread';
import { act, type Desk } from './act';

/** Writes to the family in the thread. What leaves the building says only that there is news; the text stays here. */
export const writeMessage = (actor: Actor, asked: OfficeMessage & { inquiryId: InquiryId }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, { inquiryId: asked.inquiryId }, (desk) => tellFamily(desk, asked));

/** The message, its log entry and, for a family that asked for notices, the notice: within the caller's transaction. */
export async function tellFamily({ tx, scope, actor, row, inquiryId, now }: Desk, { body, question }: OfficeMessage) {
  await saveOfficeMessage(tx, scope, { inquiryId, authorId: actor.id, body, now });
  await record(tx, actor, { type: 'inquiry.message-sent', inquiryId, detail: { question } });
  if (row.wantsNotices) await queue(tx, { type: question ? 'family.question' : 'family.news', inquiryId });
}

/** Marks what the family wrote, up to one message, as read. */
export const markRead = (actor: Actor, asked: { inquiryId: InquiryId; messageId: string }): Promise<ActAnswer> =>
  act(actor, mayWorkInquiries, { inquiryId: asked.inquiryId }, async ({ tx, scope, inquiryId, now }) => {
    const { createdAt } = found(await findMessageTime(tx, scope, inquiryId, asked.messageId));
    const messages = await saveRead(tx, scope, { inquiryId, until: createdAt, now });
    if (messages > 0)
      await record(tx, actor, { type: 'inquiry.messages-marked-read', inquiryId, detail: { messages } });
  });
