import { route } from '@/lib/platform/http/route';
import { openFamilyTelling } from '@/lib/repatriation/commands/open-family-telling';
import { listTellings } from '@/lib/repatriation/queries/list-tellings';
import { newTelling, tellingFilter, tellingPage, tellingReceipt } from '@/lib/repatriation/schema';

/** GET /api/tellings?tab=mine — families to be told. POST — opens the task for one family. */
export const GET = route({ query: tellingFilter, answer: tellingPage }, listTellings);
export const POST = route({ body: newTelling, answer: tellingReceipt, status: 201 }, openFamilyTelling);
