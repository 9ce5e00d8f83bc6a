import { submitPlan } from '@/lib/planning/commands/submit-plan';
import { readSubmissions } from '@/lib/planning/queries/submissions';
import { planPath } from '@/lib/planning/schema/overrides';
import { newSubmission, submissionPage, submissionReceipt } from '@/lib/planning/schema/submissions';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/submissions — what of the plan is before the approvers. POST — puts a finished run before them. */
export const GET = route({ params: planPath, answer: submissionPage }, readSubmissions);
export const POST = route({ params: planPath, body: newSubmission, answer: submissionReceipt }, submitPlan);
