import { listWithoutLife } from '@/lib/evidence/queries/without-life';
import { lifeFilter, lifePage } from '@/lib/evidence/schema/places';
import { route } from '@/lib/platform/http/route';

/** GET /api/proof-of-life?band=over-90&status= — those without a sign of life for so long; logged for everybody shown. */
export const GET = route({ query: lifeFilter, answer: lifePage }, listWithoutLife);
