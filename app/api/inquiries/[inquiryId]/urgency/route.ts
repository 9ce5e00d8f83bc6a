import { markUrgent } from '@/lib/inquiries/commands/mark-urgent';
import { actAnswer, inquiryPath, urgency } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/urgency — marks the inquiry as urgent, or no longer. */
export const POST = route({ params: inquiryPath, body: urgency, answer: actAnswer }, markUrgent);
