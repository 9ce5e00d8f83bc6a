import { listSightings } from '@/lib/debriefs/queries/list-sightings';
import { sightingFilter, sightingPage } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** GET /api/sightings?show=waiting — what returnees saw, each with those it may be, the newest first. */
export const GET = route({ query: sightingFilter, answer: sightingPage }, listSightings);
