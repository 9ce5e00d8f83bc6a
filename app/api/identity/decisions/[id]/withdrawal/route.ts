import { withdrawIdentity } from '@/lib/identity/commands/decide-identity';
import { decisionPath, decisionReceipt, identityWithdrawal } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — takes back one's own proposal. */
export const POST = route(
  { params: decisionPath, body: identityWithdrawal, answer: decisionReceipt },
  withdrawIdentity,
);
