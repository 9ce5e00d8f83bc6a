import { writeMessage } from '@/lib/inquiries/commands/write-message';
import { actAnswer, inquiryPath, officeMessage } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/messages — writes to the family in the thread. */
export const POST = route({ params: inquiryPath, body: officeMessage, answer: actAnswer, status: 201 }, writeMessage);
