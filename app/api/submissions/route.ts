import { submitInquiry } from '@/lib/inquiries/commands/submit-inquiry';
import { inquiryReceipt, newInquiry } from '@/lib/inquiries/schema';
import { route } from '@/lib/platform/http/route';

/** POST /api/submissions — a family's inquiry as JSON: the door of the form, for programs. Repeats give the first receipt. */
export const POST = route(
  {
    body: newInquiry,
    answer: inquiryReceipt,
    who: 'anyone',
    limit: 'submission-address',
    status: 201,
    repeats: 'by-body',
  },
  submitInquiry,
);
