import { route } from '@/lib/platform/http/route';
import { closeReunited } from '@/lib/repatriation/commands/follow-up';
import { inquiryClosing, returnedPath, returnReceipt } from '@/lib/repatriation/schema';

/** POST — closes the inquiry of a family that is together again. */
export const POST = route({ params: returnedPath, body: inquiryClosing, answer: returnReceipt }, closeReunited);
