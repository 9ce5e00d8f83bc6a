import { route } from '@/lib/platform/http/route';
import { recordArrival } from '@/lib/repatriation/commands/handover-arrival';
import { arrival, entryReceipt, handoverPath } from '@/lib/repatriation/schema/handover';

/** POST /api/handovers/:batchId/arrivals — somebody who arrived and was on no list. */
export const POST = route({ params: handoverPath, body: arrival, answer: entryReceipt, status: 201 }, recordArrival);
