import { closeDraw } from '@/lib/planning/commands/draw';
import { drawPath, drawReceipt, nothingMore } from '@/lib/planning/schema/draws';
import { route } from '@/lib/platform/http/route';

/** POST /api/draws/:drawId/closing — close a draw over the facts as they are. */
export const POST = route({ params: drawPath, body: nothingMore, answer: drawReceipt }, closeDraw);
