import { gradeClaim } from '@/lib/evidence/commands/grade-claim';
import { claimPath, claimReceipt, grading } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — a claim is graded anew, with the reason; what it was graded before stays readable. */
export const POST = route({ params: claimPath, body: grading, answer: claimReceipt }, gradeClaim);
