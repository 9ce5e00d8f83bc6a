import { route } from '@/lib/platform/http/route';
import { addPlace } from '@/lib/prisoners/commands/add-parts';
import { changed, placeChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/places — add a place of detention. */
export const POST = route({ params: prisonerAddress, body: placeChange, answer: changed }, addPlace);
