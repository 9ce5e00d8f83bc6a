import { comparePair } from '@/lib/matching/queries/compare-pair';
import { comparison } from '@/lib/matching/schema/comparison';
import { pairPath } from '@/lib/matching/schema/pairs';
import { route } from '@/lib/platform/http/route';

/** GET /api/matching/:id — two descriptions side by side, and everything ever said of them. Reading is logged. */
export const GET = route({ params: pairPath, answer: comparison }, comparePair);
