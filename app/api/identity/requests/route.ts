import { askLaboratory } from '@/lib/identity/commands/ask-laboratory';
import { newRequest, requestReceipt } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — asks a laboratory about these samples. */
export const POST = route({ body: newRequest, answer: requestReceipt, status: 201 }, askLaboratory);
