import { decideResult } from '@/lib/identity/commands/decide-result';
import { resultDecision, resultPath, resultReceipt } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — an analyst accepts a laboratory's result, or refuses it with a reason. */
export const POST = route({ params: resultPath, body: resultDecision, answer: resultReceipt }, decideResult);
