import { readContradiction } from '@/lib/evidence/queries/read-contradiction';
import { attentionPath, contradiction } from '@/lib/evidence/schema/contradictions';
import { route } from '@/lib/platform/http/route';

/** GET /api/attention/:id — a contradiction, its claims side by side; the reading is logged. */
export const GET = route({ params: attentionPath, answer: contradiction }, readContradiction);
