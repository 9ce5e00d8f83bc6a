import { addPlaceToRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { changed, placeChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/places — add a place of detention. */
export const POST = route({ params: prisonerAddress, body: placeChange, answer: changed }, addPlaceToRecord);
