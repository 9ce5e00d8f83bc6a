import { revealSecret } from '@/lib/planning/commands/draw';
import { drawPath, drawReceipt, newReveal } from '@/lib/planning/schema/draws';
import { route } from '@/lib/platform/http/route';

/** POST /api/draws/:drawId/reveals — give the secret committed to. */
export const POST = route({ params: drawPath, body: newReveal, answer: drawReceipt }, revealSecret);
