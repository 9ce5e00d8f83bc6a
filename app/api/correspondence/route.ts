import { openThread } from '@/lib/correspondence/commands/open-thread';
import { listThreads } from '@/lib/correspondence/queries/list-threads';
import { newThread, threadReceipt } from '@/lib/correspondence/schema/entries';
import { threadFilter, threadPage } from '@/lib/correspondence/schema/threads';
import { route } from '@/lib/platform/http/route';

/** GET /api/correspondence?tab=… — matters, or lines on which something is to be done. POST — a new matter with its first paper. */
export const GET = route({ query: threadFilter, answer: threadPage }, listThreads);
export const POST = route({ body: newThread, answer: threadReceipt, status: 201 }, openThread);
