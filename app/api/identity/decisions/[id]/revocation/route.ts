import { revokeIdentity } from '@/lib/identity/commands/decide-identity';
import { decisionPath, decisionReceipt, identityRevocation } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — revokes an established identity with a reason. */
export const POST = route({ params: decisionPath, body: identityRevocation, answer: decisionReceipt }, revokeIdentity);
