import { revokeDeath } from '@/lib/deaths/commands/revoke-death';
import { deathPath, deathReceipt, deathRevocation } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — asks that a decision be taken back, agrees to it, or keeps the decision. */
export const POST = route({ params: deathPath, body: deathRevocation, answer: deathReceipt }, revokeDeath);
