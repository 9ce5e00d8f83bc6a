import { readContradiction } from '@/lib/evidence/queries/read-contradiction';
import { contradiction, contradictionPath } from '@/lib/evidence/schema/contradictions';
import { route } from '@/lib/platform/http/route';

/** GET /api/contradictions/:id — a contradiction, its claims side by side; the reading is logged. */
export const GET = route({ params: contradictionPath, answer: contradiction }, readContradiction);
