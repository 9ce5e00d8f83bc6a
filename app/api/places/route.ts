import { listPlaces } from '@/lib/evidence/queries/list-places';
import { placesFilter, placesPage } from '@/lib/evidence/schema/places';
import { route } from '@/lib/platform/http/route';

/** GET /api/places?q= — places of detention and how many are believed there; the reading is logged. */
export const GET = route({ query: placesFilter, answer: placesPage }, listPlaces);
