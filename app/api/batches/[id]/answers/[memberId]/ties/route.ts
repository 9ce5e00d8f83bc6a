import { readTies } from '@/lib/counterpart/queries/read-ties';
import { answerTies } from '@/lib/counterpart/schema/answers';
import { memberPath } from '@/lib/exchanges/schema/batch';
import { route } from '@/lib/platform/http/route';

/** GET /api/batches/:id/answers/:memberId/ties — the matters, papers and lists an answer about one person can name. */
export const GET = route({ params: memberPath, answer: answerTies }, readTies);
