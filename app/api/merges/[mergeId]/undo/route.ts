import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { mergeAddress, mergeReceipt } from '@/lib/matching/schema/merge';
import { unmergeRequest } from '@/lib/matching/schema/unmerge';
import { route } from '@/lib/platform/http/route';

/** POST /api/merges/:mergeId/undo — part the records again, with an answer to everything that came since. */
export const POST = route({ params: mergeAddress, body: unmergeRequest, answer: mergeReceipt }, unmergeRecords);
