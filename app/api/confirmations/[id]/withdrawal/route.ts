import { withdrawProposal } from '@/lib/evidence/commands/undo-confirmation';
import { confirmationPath, confirmationReceipt, withdrawal } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** POST — whoever proposed takes the proposal back. */
export const POST = route(
  { params: confirmationPath, body: withdrawal, answer: confirmationReceipt },
  withdrawProposal,
);
