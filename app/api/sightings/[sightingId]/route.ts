import { changeSighting } from '@/lib/debriefs/commands/record-sighting';
import { readSighting } from '@/lib/debriefs/queries/list-sightings';
import { sightingChange, sightingPath, sightingReceipt, waitingSighting } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** GET /api/sightings/:id — a sighting with everybody it may be. PATCH — corrects what was seen. */
export const GET = route({ params: sightingPath, answer: waitingSighting }, readSighting);
export const PATCH = route({ params: sightingPath, body: sightingChange, answer: sightingReceipt }, changeSighting);
