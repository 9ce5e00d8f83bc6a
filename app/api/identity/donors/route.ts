import { addDonor } from '@/lib/identity/commands/keep-donors';
import { donorReceipt, newDonor } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — a relative who gives or could give a sample. */
export const POST = route({ body: newDonor, answer: donorReceipt, status: 201 }, addDonor);
