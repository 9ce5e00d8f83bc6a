import { recordCustody } from '@/lib/identity/commands/keep-samples';
import { custodyReceipt, kitPath, newCustodyEvent } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — one step of a sample's way. A doubtful one is refused until it is said to have been seen. */
export const POST = route(
  { params: kitPath, body: newCustodyEvent, answer: custodyReceipt, status: 201 },
  recordCustody,
);
