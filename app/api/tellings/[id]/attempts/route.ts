import { route } from '@/lib/platform/http/route';
import { recordAttempt } from '@/lib/repatriation/commands/record-attempt';
import { attempt, tellingPath, tellingReceipt } from '@/lib/repatriation/schema';

/** POST — the family was tried and not reached. */
export const POST = route({ params: tellingPath, body: attempt, answer: tellingReceipt }, recordAttempt);
