import { readPlace } from '@/lib/evidence/queries/read-place';
import { placePage, placePath, placeQuery } from '@/lib/evidence/schema/places';
import { route } from '@/lib/platform/http/route';

/** GET /api/places/:key?part=now|were — who is believed to be at a place, or was there once; logged for everybody shown. */
export const GET = route({ params: placePath, query: placeQuery, answer: placePage }, readPlace);
