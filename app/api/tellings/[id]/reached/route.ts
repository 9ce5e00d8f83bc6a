import { route } from '@/lib/platform/http/route';
import { recordReached } from '@/lib/repatriation/commands/record-reached';
import { reached, tellingPath, tellingReceipt } from '@/lib/repatriation/schema';

/** POST — the family was reached and told; from here on its page shows it. */
export const POST = route({ params: tellingPath, body: reached, answer: tellingReceipt }, recordReached);
