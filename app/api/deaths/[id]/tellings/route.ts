import { arrangeDeathTelling } from '@/lib/deaths/commands/arrange-telling';
import { arrangement, deathPath, deathTellingReceipt } from '@/lib/deaths/schema/acts';
import { route } from '@/lib/platform/http/route';

/** POST — who tells one family, when, where, with whom, in which words. */
export const POST = route({ params: deathPath, body: arrangement, answer: deathTellingReceipt }, arrangeDeathTelling);
