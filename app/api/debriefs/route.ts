import { openDebrief } from '@/lib/debriefs/commands/open-debrief';
import { listDebriefs } from '@/lib/debriefs/queries/list-debriefs';
import { debriefFilter, debriefPage, debriefReceipt, newDebrief } from '@/lib/debriefs/schema/debrief';
import { route } from '@/lib/platform/http/route';

/** GET /api/debriefs?show=open — the debriefs this actor knows of, the newest first. POST — opens one. */
export const GET = route({ query: debriefFilter, answer: debriefPage }, listDebriefs);
export const POST = route({ body: newDebrief, answer: debriefReceipt, status: 201 }, openDebrief);
