import { openDraw } from '@/lib/planning/commands/draw';
import { readDraws } from '@/lib/planning/queries/read-draws';
import { drawPage, drawReceipt, nothingMore } from '@/lib/planning/schema/draws';
import { batchPath } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/draws — the draws of a batch, the newest first. POST — open the next one. */
export const GET = route({ params: batchPath, answer: drawPage }, readDraws);
export const POST = route({ params: batchPath, body: nothingMore, answer: drawReceipt, status: 201 }, openDraw);
