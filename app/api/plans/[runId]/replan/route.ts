import { replanRun } from '@/lib/planning/commands/replan-run';
import { newReplan } from '@/lib/planning/schema/replan';
import { runPath, runReceipt } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/plans/:runId/replan — the plan again without those who drop out, changed as little as can be. */
export const POST = route({ params: runPath, body: newReplan, answer: runReceipt, status: 201 }, replanRun);
