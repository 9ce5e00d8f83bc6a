import { route } from '@/lib/platform/http/route';
import { changeStatus } from '@/lib/prisoners/commands/change-status';
import { changed, prisonerAddress, statusChange } from '@/lib/prisoners/schema/changes';

/** POST /api/prisoners/:id/moves — move the status, with a reason and a source. */
export const POST = route({ params: prisonerAddress, body: statusChange, answer: changed }, changeStatus);
