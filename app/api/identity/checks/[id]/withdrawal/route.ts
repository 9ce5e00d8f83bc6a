import { withdrawCheck } from '@/lib/identity/commands/record-check';
import { checkPath, checkReceipt, checkWithdrawal } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — withdraws a check with a reason; what stood on it is put to people. */
export const POST = route({ params: checkPath, body: checkWithdrawal, answer: checkReceipt }, withdrawCheck);
