import { listOutbox } from '@/lib/notifications/queries/list-outbox';
import { outboxFilter, outboxPage } from '@/lib/notifications/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/outbox?status=failed — what kinds of messages stand where, without whom they concern. */
export const GET = route({ query: outboxFilter, answer: outboxPage }, listOutbox);
