import { route } from '@/lib/platform/http/route';
import { readHandoverDays } from '@/lib/repatriation/queries/handover-days';
import { handoverDays } from '@/lib/repatriation/schema/handover';

/** GET /api/handovers — the batches of handover day, in numbers. */
export const GET = route({ answer: handoverDays }, readHandoverDays);
