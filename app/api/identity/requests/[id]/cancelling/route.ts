import { cancelRequest } from '@/lib/identity/commands/ask-laboratory';
import { requestCancelling, requestPath, requestReceipt } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — lays a request down with a reason. */
export const POST = route({ params: requestPath, body: requestCancelling, answer: requestReceipt }, cancelRequest);
