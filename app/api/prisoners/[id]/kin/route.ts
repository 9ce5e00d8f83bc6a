import { route } from '@/lib/platform/http/route';
import { addKin } from '@/lib/prisoners/commands/add-parts';
import { changed, kinChange, prisonerAddress } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/kin — add whom the prisoner wants told. */
export const POST = route({ params: prisonerAddress, body: kinChange, answer: changed }, addKin);
