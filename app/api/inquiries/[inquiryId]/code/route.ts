import { reissueCode } from '@/lib/inquiries/commands/reissue-code';
import { inquiryPath, newCode, reissuedCode } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/code — another secret code for a family that lost theirs. Shown in this answer alone. */
export const POST = route(
  { params: inquiryPath, body: newCode, answer: reissuedCode, repeats: 'by-body' },
  reissueCode,
);
