import { withdrawDeath } from '@/lib/deaths/commands/decide-death';
import { deathPath, deathReceipt, deathWithdrawal } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — takes back one’s own proposal. */
export const POST = route({ params: deathPath, body: deathWithdrawal, answer: deathReceipt }, withdrawDeath);
