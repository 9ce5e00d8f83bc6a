import { readBatchHead } from '@/lib/exchanges/queries/read-batch-head';
import { batchHead, batchPath } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/head — a batch without its people: where it stands and what may be done next. */
export const GET = route({ params: batchPath, answer: batchHead }, readBatchHead);
