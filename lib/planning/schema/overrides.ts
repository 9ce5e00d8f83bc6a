import { z } from 'zod';
import { person } from '../../exchanges/schema/batch';
import type { BatchId, OverrideId, PrisonerId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { overrideActions, overrideCodes, overrideKinds, overrideStatuses } from '../rules/overrides';

export const planPath = z.object({ id: id<BatchId>() });
export const overridePath = z.object({ id: id<BatchId>(), overrideId: id<OverrideId>() });

/** What is proposed: for whom, why, in words where the code alone does not say it. */
export const newOverride = z
  .strictObject({
    kind: z.enum(overrideKinds, 'choose-one'),
    prisonerIds: z
      .array(id<PrisonerId>(), 'people-missing')
      .min(1, 'people-missing')
      .max(50, 'too-many-at-once')
      .transform((ids) => [...new Set(ids)]),
    code: z.enum(overrideCodes, 'reason-missing'),
    note: optionalText(1000),
  })
  .refine(({ kind, prisonerIds }) => kind !== 'together' || prisonerIds.length > 1, {
    path: ['prisonerIds'],
    message: 'two-people-needed',
  })
  .refine(({ code, note }) => code !== 'other-specify' || note !== null, { path: ['note'], message: 'required' });
export type NewOverride = z.infer<typeof newOverride>;

export const overrideStep = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('agree'), version }),
  z.strictObject({ action: z.enum(['return', 'withdraw']), version, note: requiredText(1000) }),
]);
export type OverrideStep = z.infer<typeof overrideStep>;

export const overrideReceipt = z.object({
  id: id<OverrideId>(),
  status: z.enum(overrideStatuses),
  version: z.number(),
});
export type OverrideReceipt = z.infer<typeof overrideReceipt>;

const words = z.string().nullable();
export const overrideLine = z.object({
  id: id<OverrideId>(),
  kind: z.enum(overrideKinds),
  code: z.enum(overrideCodes),
  note: words,
  status: z.enum(overrideStatuses),
  version: z.number(),
  people: z.array(person),
  proposedBy: words,
  proposedAt: z.string(),
  agreedBy: words,
  agreedAt: words,
  closedBy: words,
  closedAt: words,
  closeNote: words,
  /** What this reader may do with it now. */
  may: z.array(z.enum(overrideActions)),
});
export type OverrideLine = z.infer<typeof overrideLine>;
export const overrideList = z.object({ lines: z.array(overrideLine), mayPropose: z.boolean() });
export type OverrideList = z.infer<typeof overrideList>;
