import { readSplit } from '@/lib/matching/queries/read-split';
import { mergeAddress } from '@/lib/matching/schema/merge';
import { split } from '@/lib/matching/schema/unmerge';
import { route } from '@/lib/platform/http/route';

/** GET /api/merges/:mergeId/split — what parting the records would do, and what has to be said first. */
export const GET = route({ params: mergeAddress, answer: split }, readSplit);
