import { decideIdentity } from '@/lib/identity/commands/decide-identity';
import { decisionPath, decisionReceipt, identityDecision } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — a second person establishes an identity, or returns the proposal with a reason. */
export const POST = route({ params: decisionPath, body: identityDecision, answer: decisionReceipt }, decideIdentity);
