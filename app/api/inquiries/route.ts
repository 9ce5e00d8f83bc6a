import { logInquiry } from '@/lib/inquiries/commands/submit-inquiry';
import { listInquiries } from '@/lib/inquiries/queries/list-inquiries';
import { inquiryFilter, inquiryPage, inquiryReceipt, loggedInquiry } from '@/lib/inquiries/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/inquiries?status=open — the inquiries this actor may see. POST — log one taken by telephone or letter. */
export const GET = route({ query: inquiryFilter, answer: inquiryPage }, listInquiries);
export const POST = route({ body: loggedInquiry, answer: inquiryReceipt, status: 201, repeats: 'by-body' }, logInquiry);
