import { withdrawMerge } from '@/lib/matching/commands/decide-merge';
import { mergeAddress, mergeReceipt, mergeWithdrawal } from '@/lib/matching/schema/merge';
import { route } from '@/lib/platform/http/route';

/** POST /api/merges/:mergeId/withdrawal — whoever proposed takes it back. */
export const POST = route({ params: mergeAddress, body: mergeWithdrawal, answer: mergeReceipt }, withdrawMerge);
