import { route } from '@/lib/platform/http/route';
import { readBoard } from '@/lib/repatriation/queries/handover-board';
import { handoverBoard, handoverPath } from '@/lib/repatriation/schema/handover';

/** GET /api/handovers/:batchId — the board of the day, person by person. */
export const GET = route({ params: handoverPath, answer: handoverBoard }, readBoard);
