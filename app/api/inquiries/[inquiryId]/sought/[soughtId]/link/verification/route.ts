import { verifyLink } from '@/lib/inquiries/commands/link-sought';
import { actAnswer, linkVerification, soughtPath } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/sought/:id/link/verification — the sought person and the record are one. */
export const POST = route({ params: soughtPath, body: linkVerification, answer: actAnswer, status: 201 }, verifyLink);
