import { markRead } from '@/lib/inquiries/commands/write-message';
import { actAnswer, inquiryPath, readUpTo } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/messages/read — what the family wrote, up to one message, has been read. */
export const POST = route({ params: inquiryPath, body: readUpTo, answer: actAnswer }, markRead);
