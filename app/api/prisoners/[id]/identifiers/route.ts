import { addIdentifierToRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { changed, identifierChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/identifiers — add a document or number. */
export const POST = route({ params: prisonerAddress, body: identifierChange, answer: changed }, addIdentifierToRecord);
