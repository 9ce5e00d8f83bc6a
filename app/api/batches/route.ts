import { openBatch } from '@/lib/exchanges/commands/open-batch';
import { listBatches } from '@/lib/exchanges/queries/list-batches';
import { batchFilter, batchPage, batchReceipt, newBatch } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches?status=draft — the batches that are running. POST — open one. */
export const GET = route({ query: batchFilter, answer: batchPage }, listBatches);
export const POST = route({ body: newBatch, answer: batchReceipt, status: 201 }, openBatch);
