import { decideRows } from '@/lib/imports/commands/decide-rows';
import { decided, importAddress, rowsDecision } from '@/lib/imports/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/imports/{id}/decisions — what a person says of rows: somebody new, the same as a record, or left out. */
export const POST = route({ params: importAddress, body: rowsDecision, answer: decided }, decideRows);
