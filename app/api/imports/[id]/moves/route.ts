import { moveList } from '@/lib/imports/commands/move-list';
import { importAddress, importMove, importMoved } from '@/lib/imports/schema/runs';
import { route } from '@/lib/platform/http/route';

/** POST /api/imports/{id}/moves — begin, pause, go on, stop, understand in another way, undo. */
export const POST = route({ params: importAddress, body: importMove, answer: importMoved }, moveList);
