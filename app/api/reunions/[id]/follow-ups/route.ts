import { route } from '@/lib/platform/http/route';
import { recordFollowUp } from '@/lib/repatriation/commands/follow-up';
import { followUp, returnedPath, returnReceipt } from '@/lib/repatriation/schema';

/** POST — one follow-up of a returned person. */
export const POST = route({ params: returnedPath, body: followUp, answer: returnReceipt }, recordFollowUp);
