import { cancelRun } from '@/lib/planning/commands/stop-run';
import { nothingMore } from '@/lib/planning/schema/draws';
import { runPath, runReceipt } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/plans/:runId/cancellation — stop a run that waits or is worked on. */
export const POST = route({ params: runPath, body: nothingMore, answer: runReceipt }, cancelRun);
