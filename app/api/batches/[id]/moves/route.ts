import { moveBatch } from '@/lib/exchanges/commands/move-batch';
import { batchMove, batchPath, batchReceipt } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** POST /api/batches/:id/moves — submit, approve, freeze and so on: the next step in the life of a batch. */
export const POST = route({ params: batchPath, body: batchMove, answer: batchReceipt }, moveBatch);
