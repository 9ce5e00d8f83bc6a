import { readDeviations } from '@/lib/planning/queries/deviations';
import { deviationFilter, deviationReport } from '@/lib/planning/schema/deviations';
import { route } from '@/lib/platform/http/route';

/** GET /api/reports/overrides?month=&batch= — overrides and bypasses by month, batch and code: numbers, no names. */
export const GET = route({ query: deviationFilter, answer: deviationReport }, readDeviations);
