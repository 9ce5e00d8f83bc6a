import { route } from '@/lib/platform/http/route';
import { recordTravel } from '@/lib/prisoners/commands/record-travel';
import { changed, prisonerAddress, travelChange } from '@/lib/prisoners/schema/changes';

/** PATCH /api/prisoners/:id/travel — record the wish to return, fitness or a legal hold. */
export const PATCH = route({ params: prisonerAddress, body: travelChange, answer: changed }, recordTravel);
