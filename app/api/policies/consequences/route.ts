import { policyConsequencesOf } from '@/lib/evidence/queries/policy-consequences';
import { policyConsequences, policyDraft } from '@/lib/evidence/schema/policy';
import { route } from '@/lib/platform/http/route';

/** POST — what a drafted policy would carry and no longer carry, in numbers of people. Nothing is written. */
export const POST = route({ body: policyDraft, answer: policyConsequences }, policyConsequencesOf);
