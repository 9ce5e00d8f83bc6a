import { decideInquiry } from '@/lib/inquiries/commands/decide-inquiry';
import { actAnswer, deskMove, inquiryPath } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/moves — accept, ask more, reject, close or reopen. */
export const POST = route({ params: inquiryPath, body: deskMove, answer: actAnswer }, decideInquiry);
