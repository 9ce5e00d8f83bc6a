import { startRun } from '@/lib/planning/commands/start-run';
import { readRuns } from '@/lib/planning/queries/read-runs';
import { batchPath, newRun, runFilter, runPage, runReceipt } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/runs — the runs of a batch's plan, the newest first. POST — start a trial, or the plan of a revealed draw. */
export const GET = route({ params: batchPath, query: runFilter, answer: runPage }, readRuns);
export const POST = route({ params: batchPath, body: newRun, answer: runReceipt, status: 201 }, startRun);
