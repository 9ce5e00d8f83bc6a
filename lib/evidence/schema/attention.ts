import { z } from 'zod';
import type { AttentionId, ClaimId, PrisonerId } from '../../kernel/ids';
import { id, optionalText, version } from '../../kernel/text-schema';
import { keeps, type Resolution, resolutions } from '../rules/attention';

export const attentionPath = z.object({ id: id<AttentionId>() });
export const attentionDecision = z
  .strictObject({
    version,
    resolution: z.enum(resolutions as [Resolution, ...Resolution[]], 'choose-one'),
    lookAgainOn: z.iso
      .date('not-a-date')
      .nullish()
      .transform((day) => day ?? null),
    note: optionalText(1000),
  })
  .refine(({ resolution, lookAgainOn }) => !keeps(resolution) || lookAgainOn, {
    path: ['lookAgainOn'],
    message: 'day-to-look-again-missing',
  });
export type AttentionDecision = z.infer<typeof attentionDecision> & z.infer<typeof attentionPath>;
export const attentionReceipt = z.object({ id: id<AttentionId>(), resolution: z.string() });

/** One thing that needs a person, as the record's evidence shows it. Its kind may be one of another part of the house. */
export const attentionLine = z.object({
  id: id<AttentionId>(),
  kind: z.string(),
  /** What it is about, for finding the confirmation or the proposal it names. */
  key: z.string(),
  prisonerId: id<PrisonerId>(),
  otherPrisonerId: id<PrisonerId>().nullable(),
  claimIds: z.array(id<ClaimId>()),
  because: z.string(),
  shortfall: z.string().nullable(),
  othersCarry: z.boolean(),
  openedAt: z.string(),
  version: z.number(),
  offered: z.array(z.string()),
});
export type AttentionLine = z.infer<typeof attentionLine>;
