import { checkKinship } from '@/lib/inquiries/commands/check-kinship';
import { actAnswer, inquiryPath, kinshipCheck } from '@/lib/inquiries/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST /api/inquiries/:id/kinship-checks — records a check of kinship and what it found. */
export const POST = route({ params: inquiryPath, body: kinshipCheck, answer: actAnswer, status: 201 }, checkKinship);
