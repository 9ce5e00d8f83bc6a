import { readListVersions } from '@/lib/exchanges/queries/read-lists';
import { batchPath } from '@/lib/exchanges/schema/batch';
import { listVersions } from '@/lib/exchanges/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/lists — every version of the list: what changed, who changed it and why. */
export const GET = route({ params: batchPath, answer: listVersions }, readListVersions);
