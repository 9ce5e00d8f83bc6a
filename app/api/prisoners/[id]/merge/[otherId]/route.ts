import { mergeRecords } from '@/lib/matching/commands/merge-records';
import { compareRecords } from '@/lib/matching/queries/compare-records';
import { mergeComparison, mergePair, mergeReceipt, mergeRequest } from '@/lib/matching/schema/merge';
import { route } from '@/lib/platform/http/route';

/**
 * GET /api/prisoners/:id/merge/:otherId — two records side by side; both readings are logged. POST — join the second into
 * the first, or propose it where that takes two people.
 */
export const GET = route({ params: mergePair, answer: mergeComparison }, compareRecords);
export const POST = route({ params: mergePair, body: mergeRequest, answer: mergeReceipt }, mergeRecords);
