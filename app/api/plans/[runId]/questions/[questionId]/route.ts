import { readQuestion } from '@/lib/planning/queries/read-question';
import { question, questionPath } from '@/lib/planning/schema/why-not';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId/questions/:questionId — a question to a run, and its answer when there is one. */
export const GET = route({ params: questionPath, answer: question }, readQuestion);
