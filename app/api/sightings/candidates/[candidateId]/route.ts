import { decideCandidate, withdrawCandidate } from '@/lib/debriefs/commands/decide-candidate';
import {
  candidateDecision,
  candidatePath,
  candidateReceipt,
  candidateWithdrawal,
} from '@/lib/debriefs/schema/sighting';
import { route } from '@/lib/platform/http/route';

/** POST /api/sightings/candidates/:id — says who it is not, or which inquiry seeks them. DELETE — takes that back. */
export const POST = route(
  { params: candidatePath, body: candidateDecision, answer: candidateReceipt, status: 201 },
  decideCandidate,
);
export const DELETE = route(
  { params: candidatePath, body: candidateWithdrawal, answer: candidateReceipt },
  withdrawCandidate,
);
