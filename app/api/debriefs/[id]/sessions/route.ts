import { addSession } from '@/lib/debriefs/commands/change-debrief';
import { debriefPath, debriefReceipt, newSession } from '@/lib/debriefs/schema/debrief';
import { route } from '@/lib/platform/http/route';

/** POST /api/debriefs/:id/sessions — writes down one meeting. */
export const POST = route({ params: debriefPath, body: newSession, answer: debriefReceipt, status: 201 }, addSession);
