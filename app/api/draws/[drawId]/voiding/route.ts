import { voidDraw } from '@/lib/planning/commands/draw';
import { drawPath, drawReceipt, voiding } from '@/lib/planning/schema/draws';
import { route } from '@/lib/platform/http/route';

/** POST /api/draws/:drawId/voiding — declare a draw void, with why. */
export const POST = route({ params: drawPath, body: voiding, answer: drawReceipt }, voidDraw);
