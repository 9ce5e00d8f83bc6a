import { moveDebriefTo } from '@/lib/debriefs/commands/change-debrief';
import { debriefMove, debriefPath, debriefReceipt } from '@/lib/debriefs/schema/debrief';
import { route } from '@/lib/platform/http/route';

/** POST /api/debriefs/:id/moves — closes a debrief, or reopens it with a reason. */
export const POST = route({ params: debriefPath, body: debriefMove, answer: debriefReceipt }, moveDebriefTo);
