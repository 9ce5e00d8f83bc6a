import { discardScenario } from '@/lib/planning/commands/stop-run';
import { readRun } from '@/lib/planning/queries/read-run';
import { nothingMore } from '@/lib/planning/schema/draws';
import { runHead, runPath, runReceipt } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId — a run: how far it is, and what it found as numbers. DELETE — discards a scenario nobody kept. */
export const GET = route({ params: runPath, answer: runHead }, readRun);
export const DELETE = route({ params: runPath, body: nothingMore, answer: runReceipt }, discardScenario);
