import { proposeIdentity } from '@/lib/identity/commands/propose-identity';
import { casePath, decisionReceipt, newIdentityProposal } from '@/lib/identity/schema/cases';
import { route } from '@/lib/platform/http/route';

/** POST — proposes that the subject is this person. A second person decides. */
export const POST = route(
  { params: casePath, body: newIdentityProposal, answer: decisionReceipt, status: 201 },
  proposeIdentity,
);
