import { addKit } from '@/lib/identity/commands/keep-samples';
import { kitReceipt, newKit } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — a kit, of a relative or of the subject of a case. */
export const POST = route({ body: newKit, answer: kitReceipt, status: 201 }, addKit);
