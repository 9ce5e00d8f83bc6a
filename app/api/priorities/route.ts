import { proposePriorities } from '@/lib/planning/commands/change-priorities';
import { listPriorities } from '@/lib/planning/queries/priorities';
import { newPriorities, prioritiesPage, prioritiesReceipt } from '@/lib/planning/schema/priorities';
import { route } from '@/lib/platform/http/route';

/** GET /api/priorities — every version of the priorities of exchanges. POST — proposes one; another person adopts it. */
export const GET = route({ answer: prioritiesPage }, listPriorities);
export const POST = route({ body: newPriorities, answer: prioritiesReceipt, status: 201 }, proposePriorities);
