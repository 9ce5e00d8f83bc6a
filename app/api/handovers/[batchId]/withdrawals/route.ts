import { route } from '@/lib/platform/http/route';
import { withdrawArrival } from '@/lib/repatriation/commands/handover-withdrawal';
import { entryReceipt, handoverPath, withdrawnArrival } from '@/lib/repatriation/schema/handover';

/** POST /api/handovers/:batchId/withdrawals — take back an unexpected arrival that was entered by mistake. */
export const POST = route({ params: handoverPath, body: withdrawnArrival, answer: entryReceipt }, withdrawArrival);
