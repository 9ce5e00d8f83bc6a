import { route } from '@/lib/platform/http/route';
import { readTelling } from '@/lib/repatriation/queries/read-telling';
import { tellingCase, tellingPath } from '@/lib/repatriation/schema';

/** GET — one task with how to reach the family; the read is logged. */
export const GET = route({ params: tellingPath, answer: tellingCase }, readTelling);
