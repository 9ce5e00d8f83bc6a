import { compareRuns } from '@/lib/planning/queries/compare-runs';
import { comparedRuns, runComparison } from '@/lib/planning/schema/scenarios';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/compare?a=&b= — two runs of one batch side by side. */
export const GET = route({ query: comparedRuns, answer: runComparison }, compareRuns);
