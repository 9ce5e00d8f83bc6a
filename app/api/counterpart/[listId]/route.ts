import { mapList } from '@/lib/counterpart/commands/map-list';
import { readList } from '@/lib/counterpart/queries/read-lists';
import { listDetail, listMoved, listPath, mappingChange } from '@/lib/counterpart/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/counterpart/:listId — one list of theirs. PATCH — what its columns mean; its lines are then matched. */
export const GET = route({ params: listPath, answer: listDetail }, readList);
export const PATCH = route({ params: listPath, body: mappingChange, answer: listMoved }, mapList);
