import { decidePair, withdrawDecision } from '@/lib/matching/commands/decide-pair';
import { decisionReceipt, decisionWithdrawal, newDecision, pairPath } from '@/lib/matching/schema/pairs';
import { route } from '@/lib/platform/http/route';

/** POST /api/matching/:id/decision — says whether the two are one person. DELETE — takes that back, with a reason. */
export const POST = route({ params: pairPath, body: newDecision, answer: decisionReceipt, status: 201 }, decidePair);
export const DELETE = route({ params: pairPath, body: decisionWithdrawal, answer: decisionReceipt }, withdrawDecision);
