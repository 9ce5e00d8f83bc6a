import { proposeOverride } from '@/lib/planning/commands/override';
import { readOverrides } from '@/lib/planning/queries/overrides';
import { newOverride, overrideList, overrideReceipt, planPath } from '@/lib/planning/schema/overrides';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/overrides — who is set in or out of the plan, or goes only together. POST — proposes one. */
export const GET = route({ params: planPath, answer: overrideList }, readOverrides);
export const POST = route({ params: planPath, body: newOverride, answer: overrideReceipt }, proposeOverride);
