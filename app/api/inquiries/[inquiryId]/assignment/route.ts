import { assignInquiry } from '@/lib/inquiries/commands/assign-inquiry';
import { actAnswer, assignment, inquiryPath } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/assignment — take it, hand it over, or put it back into the queue. */
export const POST = route({ params: inquiryPath, body: assignment, answer: actAnswer }, assignInquiry);
