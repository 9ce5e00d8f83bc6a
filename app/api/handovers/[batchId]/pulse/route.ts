import { route } from '@/lib/platform/http/route';
import { readPulse } from '@/lib/repatriation/queries/handover-board';
import { handoverPath, handoverPulse } from '@/lib/repatriation/schema/handover';

/** GET /api/handovers/:batchId/pulse — the numbers of the day, without a person in them; asked every few seconds. */
export const GET = route({ params: handoverPath, answer: handoverPulse }, readPulse);
