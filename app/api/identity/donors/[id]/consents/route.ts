import { addConsent } from '@/lib/identity/commands/keep-donors';
import { consentReceipt, donorPath, newConsent } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — what a donor agreed to. */
export const POST = route({ params: donorPath, body: newConsent, answer: consentReceipt, status: 201 }, addConsent);
