import { deemProbable } from '@/lib/evidence/commands/deem-probable';
import { probable, probablePath, probableReceipt } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — one person holds captivity to be probable, on the claims that carry it. */
export const POST = route({ params: probablePath, body: probable, answer: probableReceipt }, deemProbable);
