import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { listEvidence } from '@/lib/evidence/queries/evidence-queue';
import { confirmationReceipt, evidenceFilter, evidencePage, newProposal } from '@/lib/evidence/schema';
import { route } from '@/lib/platform/http/route';

/** GET /api/confirmations?tab=proposals|attention|decided — the evidence queue. POST — proposes a confirmation. */
export const GET = route({ query: evidenceFilter, answer: evidencePage }, listEvidence);
export const POST = route({ body: newProposal, answer: confirmationReceipt, status: 201 }, proposeConfirmation);
