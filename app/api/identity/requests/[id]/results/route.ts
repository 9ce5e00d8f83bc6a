import { recordResult } from '@/lib/identity/commands/ask-laboratory';
import { newResult, requestPath, resultReceipt } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — what a laboratory found. It says nothing of anybody until an analyst accepts it. */
export const POST = route({ params: requestPath, body: newResult, answer: resultReceipt, status: 201 }, recordResult);
