import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Scope } from '../../access/scope';
import type { InquiryId } from '../../kernel/ids';
import { sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';

/** Writes one message of the office into the conversation, its text encrypted. */
export const saveOfficeMessage = (
  tx: Tx,
  _scope: Scope,
  { inquiryId, authorId, body, now }: { inquiryId: InquiryId; authorId: string; body: string; now: Date },
) => {
  const id = randomUUID();
  return tx.inquiryMessage.createMany({
    data: [
      {
        id,
        inquiryId,
        sender: 'office',
        authorId,
        bodyEnc: sealValue('inquiry_message.body', id, body),
        createdAt: now,
      },
    ],
  });
};

/** Marks what the family wrote up to `until` as read; answers how many were new. */
export async function saveRead(
  tx: Tx,
  _scope: Scope,
  { inquiryId, until, now }: { inquiryId: InquiryId; until: Date; now: Date },
): Promise<number> {
  const marked = await tx.inquiryMessage.updateMany({
    where: { inquiryId, sender: 'family', readAt: null, createdAt: { lte: until } },
    data: { readAt: now },
  });
  return marked.count;
}

/** When a message of this inquiry was written. */
export const findMessageTime = (tx: Tx, _scope: Scope, inquiryId: InquiryId, id: string) =>
  tx.inquiryMessage.findFirst({ where: { id, inquiryId }, select: { createdAt: true } });
