import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { claimPath, claimReceipt, retraction } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — retracts a claim with a reason. It stays readable. */
export const POST = route({ params: claimPath, body: retraction, answer: claimReceipt }, retractClaim);
