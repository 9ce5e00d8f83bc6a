import { readBreaches } from '@/lib/correspondence/queries/breaches';
import { breachFilter, breachReport } from '@/lib/correspondence/schema/breaches';
import { route } from '@/lib/platform/http/route';

/** GET /api/correspondence/breaches?… — who owes what under the Convention: in numbers, and name by name for those who may. */
export const GET = route({ query: breachFilter, answer: breachReport }, readBreaches);
