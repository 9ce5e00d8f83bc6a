import { attachSighting, detachSighting } from '@/lib/debriefs/commands/attach-sighting';
import { attachment, detachment, sightingPath, sightingReceipt } from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** POST /api/sightings/:id/attachment — attaches it to a record as a claim. DELETE — takes that back, with a reason. */
export const POST = route(
  { params: sightingPath, body: attachment, answer: sightingReceipt, status: 201 },
  attachSighting,
);
export const DELETE = route({ params: sightingPath, body: detachment, answer: sightingReceipt }, detachSighting);
