import { decidePolicy } from '@/lib/evidence/commands/change-policy';
import { policyDecision, policyPath, policyReceipt } from '@/lib/evidence/schema/policy';
import { route } from '@/lib/platform/http/route';

/** POST — a second person adopts a proposed version of the policy or returns it with a reason. */
export const POST = route({ params: policyPath, body: policyDecision, answer: policyReceipt }, decidePolicy);
