import { z } from 'zod';
import { id } from '../kernel/text-schema';
import { messageTypes, outboxStatuses } from './rules';

export type { OutboxStatus } from './rules';

export const outboxFilter = z.strictObject({
  status: z.enum(outboxStatuses).optional(),
  after: z.string().max(120).optional(),
});
export type OutboxFilter = z.infer<typeof outboxFilter>;

export const outboxLine = z.object({
  id: id(),
  type: z.enum(messageTypes),
  status: z.enum(outboxStatuses),
  channel: z.string().nullable(),
  attempts: z.number(),
  lastError: z.string().nullable(),
  createdAt: z.string(),
  deliveredAt: z.string().nullable(),
});
export const outboxPage = z.object({
  lines: z.array(outboxLine),
  next: z.string().nullable(),
  counts: z.record(z.enum(outboxStatuses), z.number()),
});
export type OutboxPage = z.infer<typeof outboxPage>;

export const outboxMessageId = z.object({ messageId: id() });
export const retried = z.object({ messageId: id() });
