import { readPlanPerson } from '@/lib/planning/queries/read-plan-person';
import { personPath, planPersonDetail } from '@/lib/planning/schema/people';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId/people/:prisonerId — why one person is in or out, and everything the run saw of them. */
export const GET = route({ params: personPath, answer: planPersonDetail }, readPlanPerson);
