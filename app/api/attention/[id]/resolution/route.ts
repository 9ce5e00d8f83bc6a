import { decideAttention } from '@/lib/evidence/commands/decide-attention';
import { attentionDecision, attentionPath, attentionReceipt } from '@/lib/evidence/schema/attention';
import { route } from '@/lib/platform/http/route';

/** POST — an analyst's decision about what needs attention, by one of the resolutions of its kind. */
export const POST = route(
  { params: attentionPath, body: attentionDecision, answer: attentionReceipt },
  decideAttention,
);
