import { withdrawPolicy } from '@/lib/evidence/commands/change-policy';
import { policyPath, policyReceipt, policyWithdrawal } from '@/lib/evidence/schema/policy';
import { route } from '@/lib/platform/http/route';

/** POST — whoever proposed a version takes it back before it is decided. */
export const POST = route({ params: policyPath, body: policyWithdrawal, answer: policyReceipt }, withdrawPolicy);
