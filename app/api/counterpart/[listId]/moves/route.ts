import { moveCounterpartList } from '@/lib/counterpart/commands/move-list';
import { listMove, listMoved, listPath } from '@/lib/counterpart/schema/lists';
import { route } from '@/lib/platform/http/route';

/** POST /api/counterpart/:listId/moves — understand in another way, match again, set aside. */
export const POST = route({ params: listPath, body: listMove, answer: listMoved }, moveCounterpartList);
