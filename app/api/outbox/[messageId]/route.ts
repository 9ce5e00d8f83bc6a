import { retryMessage } from '@/lib/notifications/commands/retry-message';
import { outboxMessageId, retried } from '@/lib/notifications/schema';
import { route } from '@/lib/platform/http/route';
import { nothing } from '@/lib/staff/schema';

/** POST /api/outbox/:messageId — sends a message that was given up again. */
export const POST = route({ params: outboxMessageId, body: nothing, answer: retried }, retryMessage);
