import { decideLine } from '@/lib/counterpart/commands/decide-line';
import { decidedReceipt, lineDecision, listPath } from '@/lib/counterpart/schema/lists';
import { route } from '@/lib/platform/http/route';

/** POST /api/counterpart/:listId/decisions — what a person says of a line, or of all clean ones together. */
export const POST = route({ params: listPath, body: lineDecision, answer: decidedReceipt }, decideLine);
