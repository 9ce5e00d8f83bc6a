import { route } from '@/lib/platform/http/route';
import { addIdentifier } from '@/lib/prisoners/commands/add-parts';
import { changed, identifierChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/identifiers — add a document or number. */
export const POST = route({ params: prisonerAddress, body: identifierChange, answer: changed }, addIdentifier);
