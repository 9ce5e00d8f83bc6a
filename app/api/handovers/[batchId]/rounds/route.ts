import { route } from '@/lib/platform/http/route';
import { recordRound } from '@/lib/repatriation/commands/handover-round';
import { handoverPath, handoverRound, roundReceipt } from '@/lib/repatriation/schema/handover';

/** POST /api/handovers/:batchId/rounds — the same step for several people, with an outcome for each. */
export const POST = route(
  { params: handoverPath, body: handoverRound, answer: roundReceipt, status: 201 },
  recordRound,
);
