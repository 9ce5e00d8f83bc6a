import { commitToDraw } from '@/lib/planning/commands/draw';
import { drawPath, drawReceipt, newCommitment } from '@/lib/planning/schema/draws';
import { route } from '@/lib/platform/http/route';

/** POST /api/draws/:drawId/commitments — give the fingerprint of an approver's secret. */
export const POST = route({ params: drawPath, body: newCommitment, answer: drawReceipt }, commitToDraw);
