import { proposePolicy } from '@/lib/evidence/commands/change-policy';
import { listPolicies } from '@/lib/evidence/queries/policies';
import { newPolicy, policyPage, policyReceipt } from '@/lib/evidence/schema/policy';
import { route } from '@/lib/platform/http/route';

/** GET /api/policies — every version of the confirmation policy. POST — proposes one; another person adopts it. */
export const GET = route({ answer: policyPage }, listPolicies);
export const POST = route({ body: newPolicy, answer: policyReceipt, status: 201 }, proposePolicy);
