import { withdrawCustody } from '@/lib/identity/commands/keep-samples';
import { custodyPath, custodyReceipt, custodyWithdrawal } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — withdraws a step that was written wrongly. It stays readable. */
export const POST = route({ params: custodyPath, body: custodyWithdrawal, answer: custodyReceipt }, withdrawCustody);
