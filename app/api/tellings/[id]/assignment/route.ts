import { route } from '@/lib/platform/http/route';
import { assignTelling } from '@/lib/repatriation/commands/assign-telling';
import { assignment, tellingPath, tellingReceipt } from '@/lib/repatriation/schema';

/** POST — names the officer who tells this family, or puts the task back. */
export const POST = route({ params: tellingPath, body: assignment, answer: tellingReceipt }, assignTelling);
