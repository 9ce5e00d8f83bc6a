import { stepSubmission } from '@/lib/planning/commands/step-submission';
import { submissionPath, submissionReceipt, submissionStep } from '@/lib/planning/schema/submissions';
import { route } from '@/lib/platform/http/route';

/** POST — an approval under the hash, a return, a withdrawal, or the freezing of the list from its plan. */
export const POST = route({ params: submissionPath, body: submissionStep, answer: submissionReceipt }, stepSubmission);
