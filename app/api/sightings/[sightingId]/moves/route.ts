import { moveSightingTo } from '@/lib/debriefs/commands/record-sighting';
import { sightingMove, sightingPath, sightingReceipt } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** POST /api/sightings/:id/moves — takes a sighting out that was written down by mistake, or puts it back. */
export const POST = route({ params: sightingPath, body: sightingMove, answer: sightingReceipt }, moveSightingTo);
