import { listAttention } from '@/lib/evidence/queries/list-attention';
import { attentionFilter, attentionPage } from '@/lib/evidence/schema/attention-list';
import { route } from '@/lib/platform/http/route';

/** GET /api/attention?kind=two-places&state=open — what needs a person's attention, or what persons have answered. */
export const GET = route({ query: attentionFilter, answer: attentionPage }, listAttention);
