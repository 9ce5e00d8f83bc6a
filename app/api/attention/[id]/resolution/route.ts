import { resolveContradiction } from '@/lib/evidence/commands/resolve-contradiction';
import { attentionPath, contradictionAnswer, contradictionReceipt } from '@/lib/evidence/schema/contradictions';
import { route } from '@/lib/platform/http/route';

/** POST /api/attention/:id/resolution — a person's answer to a contradiction, with a code and a reason. It does nothing else. */
export const POST = route(
  { params: attentionPath, body: contradictionAnswer, answer: contradictionReceipt },
  resolveContradiction,
);
