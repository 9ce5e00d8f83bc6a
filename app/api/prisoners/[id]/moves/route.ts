import { changeStatusOfRecord } from '@/lib/evidence/commands/change-record';
import { route } from '@/lib/platform/http/route';
import { changed, prisonerAddress, statusChange } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/moves — move the status, with a reason and a source. */
export const POST = route({ params: prisonerAddress, body: statusChange, answer: changed }, changeStatusOfRecord);
