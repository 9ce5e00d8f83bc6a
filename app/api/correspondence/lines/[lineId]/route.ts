import { planLine } from '@/lib/correspondence/commands/plan-line';
import { changedLine, linePath, linePlan } from '@/lib/correspondence/schema/entries';
import { route } from '@/lib/platform/http/route';

/** PATCH — what comes next with one person of a matter, by whom and by when. */
export const PATCH = route({ params: linePath, body: linePlan, answer: changedLine }, planLine);
