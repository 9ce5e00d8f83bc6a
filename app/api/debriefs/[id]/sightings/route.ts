import { recordSighting } from '@/lib/debriefs/commands/record-sighting';
import { debriefPath } from '@/lib/debriefs/schema/debrief';
import { newSighting, sightingReceipt } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** POST /api/debriefs/:id/sightings — writes down whom the returnee saw, and looks for them. */
export const POST = route(
  { params: debriefPath, body: newSighting, answer: sightingReceipt, status: 201 },
  recordSighting,
);
