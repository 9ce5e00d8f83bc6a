import { askWhyNot } from '@/lib/planning/commands/ask-run';
import { runPath } from '@/lib/planning/schema/runs';
import { question, whyNotAsked } from '@/lib/planning/schema/why-not';
import { route } from '@/lib/platform/http/route';

/** POST /api/plans/:runId/why-not — what it would cost to have somebody in; the answer is polled as a question. */
export const POST = route({ params: runPath, body: whyNotAsked, answer: question, status: 201 }, askWhyNot);
