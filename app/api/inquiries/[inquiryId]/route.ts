import { readCase } from '@/lib/inquiries/queries/read-case';
import { inquiryPath } from '@/lib/inquiries/schema/acts';
import { inquiryCase } from '@/lib/inquiries/schema/case';
import { route } from '@/lib/platform/http/route';

/** GET /api/inquiries/:id — one inquiry with everything in it; the reading is logged. */
export const GET = route({ params: inquiryPath, answer: inquiryCase }, readCase);
