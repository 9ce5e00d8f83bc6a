import { route } from '@/lib/platform/http/route';
import { withdrawTelling } from '@/lib/repatriation/commands/withdraw-telling';
import { tellingPath, tellingReceipt, tellingWithdrawal } from '@/lib/repatriation/schema';

/** POST — withdraws the task with a reason. */
export const POST = route({ params: tellingPath, body: tellingWithdrawal, answer: tellingReceipt }, withdrawTelling);
