import { compareLists } from '@/lib/exchanges/queries/read-lists';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { comparison, listDifference } from '@/lib/exchanges/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/lists/compare?from=3&to=7 — what changed between two versions. */
export const GET = route({ params: batchPath, query: comparison, answer: listDifference }, compareLists);
