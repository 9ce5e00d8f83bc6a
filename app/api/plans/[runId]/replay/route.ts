import { askReplay } from '@/lib/planning/commands/ask-run';
import { readReplays } from '@/lib/planning/queries/read-question';
import { nothingMore } from '@/lib/planning/schema/draws';
import { runPath } from '@/lib/planning/schema/runs';
import { question, replays } from '@/lib/planning/schema/why-not';
import { route } from '@/lib/platform/http/route';

/** GET /api/plans/:runId/replay — the times a run was made again. POST — make it again and compare the hashes. */
export const GET = route({ params: runPath, answer: replays }, readReplays);
export const POST = route({ params: runPath, body: nothingMore, answer: question, status: 201 }, askReplay);
