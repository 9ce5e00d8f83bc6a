import 'server-only';
import { randomUUID } from 'node:crypto';
import type { Tx } from '../platform/db';
import { addJob } from '../platform/jobs';
import type { Message } from './rules';

/** Queues messages in the caller's transaction. They leave only if it commits, and then at least once. */
export async function queue(tx: Tx, ...messages: readonly Message[]) {
  for (const message of messages) {
    const id = randomUUID();
    await tx.outboxMessage.createMany({
      data: [
        {
          id,
          type: message.type,
          inquiryId: message.inquiryId ?? null,
          userId: message.userId ?? null,
          prisonerId: message.prisonerId ?? null,
          batchId: message.batchId ?? null,
        },
      ],
    });
    await addJob(
      tx,
      'deliver',
      { messageId: id },
      { jobKey: `deliver:${id}`, ...(message.inquiryId ? { queue: `inquiry:${message.inquiryId}` } : {}) },
    );
  }
}
