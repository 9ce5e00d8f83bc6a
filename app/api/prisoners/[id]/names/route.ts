import { route } from '@/lib/platform/http/route';
import { addName } from '@/lib/prisoners/commands/add-parts';
import { changed, nameChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/names — add a spelling of the name. */
export const POST = route({ params: prisonerAddress, body: nameChange, answer: changed }, addName);
