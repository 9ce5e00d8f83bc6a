import { startScenario } from '@/lib/planning/commands/start-run';
import { batchPath, runReceipt } from '@/lib/planning/schema/runs';
import { newScenario } from '@/lib/planning/schema/scenarios';
import { route } from '@/lib/platform/http/route';

/** POST /api/batches/:id/scenarios — what would be if the set-up said otherwise; gone after a day unless kept. */
export const POST = route({ params: batchPath, body: newScenario, answer: runReceipt, status: 201 }, startScenario);
