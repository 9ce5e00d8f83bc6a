import { decideMerge } from '@/lib/matching/commands/decide-merge';
import { mergeAddress, mergeDecision, mergeReceipt } from '@/lib/matching/schema/merge';
import { route } from '@/lib/platform/http/route';

/** POST /api/merges/:mergeId/decision — a second person joins as proposed, or sends the proposal back. */
export const POST = route({ params: mergeAddress, body: mergeDecision, answer: mergeReceipt }, decideMerge);
