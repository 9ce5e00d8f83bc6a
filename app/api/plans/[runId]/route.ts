import { readRun } from '@/lib/planning/queries/read-run';
import { runHead, runPath } from '@/lib/planning/schema/runs';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId — a run: how far it is, and what it found as numbers. */
export const GET = route({ params: runPath, answer: runHead }, readRun);
