import { changeDebrief } from '@/lib/debriefs/commands/change-debrief';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import { debriefChange, debriefPath, debriefReceipt, debriefView } from '@/lib/debriefs/schema/debrief';
import { route } from '@/lib/platform/http/route';

/** GET /api/debriefs/:id — one debrief, as far as this actor reads it. PATCH — saves the form as it stands. */
export const GET = route({ params: debriefPath, answer: debriefView }, readDebrief);
export const PATCH = route({ params: debriefPath, body: debriefChange, answer: debriefReceipt }, changeDebrief);
