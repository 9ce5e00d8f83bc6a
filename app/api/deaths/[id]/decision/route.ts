import { decideDeath } from '@/lib/deaths/commands/decide-death';
import { deathDecision, deathPath, deathReceipt } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — the second person’s word: decided, or returned with a reason. */
export const POST = route({ params: deathPath, body: deathDecision, answer: deathReceipt }, decideDeath);
