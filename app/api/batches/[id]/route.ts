import { changeTerms } from '@/lib/exchanges/commands/change-terms';
import { readBatch } from '@/lib/exchanges/queries/read-batch';
import { batchDetail, batchPath, batchReceipt, changedTerms } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id — a batch whole. PATCH — its terms, with a reason; past the draft it needs approval again. */
export const GET = route({ params: batchPath, answer: batchDetail }, readBatch);
export const PATCH = route({ params: batchPath, body: changedTerms, answer: batchReceipt }, changeTerms);
