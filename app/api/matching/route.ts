import { listPairs } from '@/lib/matching/queries/list-pairs';
import { pairFilter, pairPage } from '@/lib/matching/schema/pairs';
import { route } from '@/lib/platform/http/route';

/** GET /api/matching?kind=inquiry — the pairs this actor may see that wait for a decision, the surest first. */
export const GET = route({ query: pairFilter, answer: pairPage }, listPairs);
