import { route } from '@/lib/platform/http/route';
import { readAfterReturn } from '@/lib/repatriation/queries/after-return';
import { afterReturn, returnedPath } from '@/lib/repatriation/schema';

/** GET — one person after the return: families, reunions, follow-up. */
export const GET = route({ params: returnedPath, answer: afterReturn }, readAfterReturn);
