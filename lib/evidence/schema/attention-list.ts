import { z } from 'zod';
import type { AttentionId, PrisonerId } from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { type AttentionKind, attentionKinds } from '../rules/attention';

export const attentionStates = ['open', 'resolved'] as const;
export const attentionFilter = z.strictObject({
  kind: z.enum(attentionKinds as [AttentionKind, ...AttentionKind[]]).optional(),
  state: z.enum(attentionStates).default('open'),
  after: z.string().max(120).optional(),
});
export type AttentionFilter = z.infer<typeof attentionFilter>;

const words = z.string().nullable();
export const attentionLine = z.object({
  id: id<AttentionId>(),
  kind: z.enum(attentionKinds as [AttentionKind, ...AttentionKind[]]),
  openedAt: z.string(),
  records: z.array(
    z.object({ id: id<PrisonerId>(), number: z.number(), name: z.string(), status: z.enum(prisonerStatuses) }),
  ),
  resolution: words,
  resolvedBy: words,
  resolvedAt: words,
});
export type AttentionLine = z.infer<typeof attentionLine>;
export const attentionPage = z.object({
  lines: z.array(attentionLine),
  next: words,
  /** How many of each kind are in this state. */
  counts: z.array(z.object({ kind: z.string(), count: z.number() })),
});
export type AttentionPage = z.infer<typeof attentionPage>;
