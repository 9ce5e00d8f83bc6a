import { readThread } from '@/lib/correspondence/queries/read-thread';
import { threadPath } from '@/lib/correspondence/schema/entries';
import { threadDetail } from '@/lib/correspondence/schema/threads';
import { route } from '@/lib/platform/http/route';

/** GET — one matter with everybody in it that this person may read. */
export const GET = route({ params: threadPath, answer: threadDetail }, readThread);
