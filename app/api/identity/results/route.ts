import { listResults } from '@/lib/identity/queries/list-results';
import { resultsAfter, resultsWaiting } from '@/lib/identity/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET — laboratories' results that wait for an analyst. */
export const GET = route({ query: resultsAfter, answer: resultsWaiting }, listResults);
