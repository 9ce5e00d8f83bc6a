import { resolveContradiction } from '@/lib/evidence/commands/resolve-contradiction';
import { contradictionAnswer, contradictionPath, contradictionReceipt } from '@/lib/evidence/schema/contradictions';
import { route } from '@/lib/platform/http/route';

/** POST /api/contradictions/:id/answer — a person's answer to a contradiction, with a code and a reason. It does nothing else. */
export const POST = route(
  { params: contradictionPath, body: contradictionAnswer, answer: contradictionReceipt },
  resolveContradiction,
);
