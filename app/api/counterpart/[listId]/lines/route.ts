import { readLines } from '@/lib/counterpart/queries/read-lines';
import { lineFilter, listLines, listPath } from '@/lib/counterpart/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/counterpart/:listId/lines?show=&after= — lines of one kind, with the people on file they may be about. */
export const GET = route({ params: listPath, query: lineFilter, answer: listLines }, readLines);
