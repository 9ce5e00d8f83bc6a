import { revokeConfirmation } from '@/lib/evidence/commands/undo-confirmation';
import { confirmationPath, confirmationReceipt, revocation } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — revokes a confirmation with a reason; the record falls back to probable captivity. */
export const POST = route(
  { params: confirmationPath, body: revocation, answer: confirmationReceipt },
  revokeConfirmation,
);
