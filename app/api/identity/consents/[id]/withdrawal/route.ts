import { withdrawConsent } from '@/lib/identity/commands/keep-donors';
import { consentPath, consentReceipt, consentWithdrawal } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — a consent is withdrawn from a day on. */
export const POST = route({ params: consentPath, body: consentWithdrawal, answer: consentReceipt }, withdrawConsent);
