import { route } from '@/lib/platform/http/route';
import { closeFollowUp } from '@/lib/repatriation/commands/follow-up';
import { closing, returnedPath, returnReceipt } from '@/lib/repatriation/schema';

/** POST — closes the follow-up of a returned person. */
export const POST = route({ params: returnedPath, body: closing, answer: returnReceipt }, closeFollowUp);
