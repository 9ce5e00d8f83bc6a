import { readPool } from '@/lib/exchanges/queries/read-pool';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { poolFilter, poolPage, poolQuestion } from '@/lib/exchanges/schema/pool';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/pool — who could be on the list, by codes. POST — the same by name: a read, posted because names are personal. */
export const GET = route({ params: batchPath, query: poolFilter, answer: poolPage }, readPool);
export const POST = route({ params: batchPath, body: poolQuestion, answer: poolPage, repeats: 'by-body' }, readPool);
