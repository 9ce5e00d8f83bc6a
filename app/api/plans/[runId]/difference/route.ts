import { readDifference } from '@/lib/planning/queries/read-difference';
import { planDifference } from '@/lib/planning/schema/replan';
import { runPath } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId/difference — what a plan made again changes. */
export const GET = route({ params: runPath, answer: planDifference }, readDifference);
