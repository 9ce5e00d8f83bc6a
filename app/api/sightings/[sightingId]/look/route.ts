import { lookAtDeath } from '@/lib/debriefs/commands/look-at-death';
import { lookedAt, sightingPath, sightingReceipt } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** POST /api/sightings/:id/look — an analyst has looked at a death or a dying somebody saw. */
export const POST = route({ params: sightingPath, body: lookedAt, answer: sightingReceipt }, lookAtDeath);
