import { decideConfirmation } from '@/lib/evidence/commands/decide-confirmation';
import { confirmationDecision, confirmationPath, confirmationReceipt } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — a second person confirms a proposal or returns it with a reason. */
export const POST = route(
  { params: confirmationPath, body: confirmationDecision, answer: confirmationReceipt },
  decideConfirmation,
);
