import { withdrawClaimed } from '@/lib/identity/commands/record-claimed';
import { claimedPath, claimedReceipt, claimedWithdrawal } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — withdraws what was written of who somebody is said to be. It stays readable. */
export const POST = route({ params: claimedPath, body: claimedWithdrawal, answer: claimedReceipt }, withdrawClaimed);
