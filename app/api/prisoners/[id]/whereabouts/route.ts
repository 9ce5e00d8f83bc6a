import { readWhereabouts } from '@/lib/evidence/queries/read-whereabouts';
import { whereabouts, whereaboutsAsked } from '@/lib/evidence/schema/places';
import { route } from '@/lib/platform/http/route';

/** GET /api/prisoners/:id/whereabouts — the last sign of life and where the person was, by every source; logged. */
export const GET = route({ params: whereaboutsAsked, answer: whereabouts }, readWhereabouts);
