import { z } from 'zod';
import { languages } from '../../inquiries/rules';
import type { AttachmentId, DeathId, DeathTellingId, PrisonerId, SoughtId, UserId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { deathReturnReasons, deathRevokeReasons, deathStatuses, deathTellingStatuses } from '../rules/moves';
import { acknowledgedHows, companions, deathAttemptOutcomes, deathToldHows } from '../rules/telling';

const moment = z.iso.datetime({ offset: true, error: 'not-a-date' }).transform((text) => new Date(text));
const day = z.iso.date('not-a-date');

export const deathPath = z.object({ id: id<DeathId>() });
export const deathTellingPath = z.object({ id: id<DeathTellingId>() });
export const deathRecordPath = z.object({ prisonerId: id<PrisonerId>() });

const noted = { prisonerId: id<PrisonerId>(), note: optionalText(2000) };
/** What a death is proposed on: pieces of evidence on file, or a board's decision with its minutes. */
export const newDeath = z.discriminatedUnion('ground', [
  z.strictObject({
    ground: z.literal('identifiers'),
    ...noted,
    checkIds: z.array(id()).max(50, 'invalid').readonly().default([]),
    claimIds: z.array(id()).max(50, 'invalid').readonly().default([]),
  }),
  z.strictObject({
    ground: z.literal('board'),
    ...noted,
    boardNumber: requiredText(80),
    boardOn: day,
    boardBody: requiredText(200),
    minutesId: z.uuid('choose-one').transform((value) => value.toLowerCase() as AttachmentId),
  }),
]);
export type NewDeath = z.infer<typeof newDeath>;

export const deathDecision = z
  .strictObject({
    version,
    decision: z.enum(['decide', 'return'], 'choose-one'),
    reason: z.enum(deathReturnReasons).nullish(),
    note: optionalText(2000),
  })
  .refine(({ decision, reason }) => decision === 'decide' || reason, { error: 'reason-missing', path: ['reason'] });
export type DeathDecisionMade = z.infer<typeof deathDecision> & z.infer<typeof deathPath>;

export const deathWithdrawal = z.strictObject({ version });
export type DeathWithdrawal = z.infer<typeof deathWithdrawal> & z.infer<typeof deathPath>;

/** Who tells one family, when, where, with whom, in which words. Arranging it again replaces what was arranged. */
export const arrangement = z.strictObject({
  soughtId: id<SoughtId>(),
  /** Of the telling as it was read; missing while nothing is arranged for this family. */
  version: version.nullish(),
  officerId: z.uuid('choose-one').transform((value) => value.toLowerCase() as UserId),
  plannedAt: moment,
  place: requiredText(300),
  companion: z.enum(companions, 'choose-one'),
  companionName: requiredText(200),
  whom: requiredText(200),
  language: z.enum(languages, 'choose-one'),
  script: requiredText(4000),
});
export type Arrangement = z.infer<typeof arrangement> & z.infer<typeof deathPath>;

export const noFamily = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('state'), version, reason: requiredText(2000) }),
  z.strictObject({ step: z.literal('agree'), version }),
]);
export type NoFamily = z.infer<typeof noFamily> & z.infer<typeof deathPath>;

export const deathRevocation = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('ask'),
    version,
    reason: z.enum(deathRevokeReasons, 'reason-missing'),
    note: optionalText(2000),
  }),
  z.strictObject({ step: z.literal('agree'), version }),
  z.strictObject({ step: z.literal('keep'), version }),
]);
export type DeathRevocation = z.infer<typeof deathRevocation> & z.infer<typeof deathPath>;

export const deathAttempt = z.strictObject({
  outcome: z.enum(deathAttemptOutcomes, 'choose-one'),
  occurredAt: moment,
  note: optionalText(1000),
});
export type DeathAttempt = z.infer<typeof deathAttempt> & z.infer<typeof deathTellingPath>;

export const deathTold = z.strictObject({
  version,
  how: z.enum(deathToldHows, 'choose-one'),
  occurredAt: moment,
  notes: optionalText(4000),
});
export type DeathTold = z.infer<typeof deathTold> & z.infer<typeof deathTellingPath>;

export const deathAcknowledgement = z.strictObject({
  version,
  how: z.enum(acknowledgedHows, 'choose-one'),
  whom: requiredText(200),
  occurredAt: moment,
  notes: optionalText(4000),
});
export type DeathAcknowledgement = z.infer<typeof deathAcknowledgement> & z.infer<typeof deathTellingPath>;

export const deathReceipt = z.object({ deathId: id<DeathId>(), status: z.enum(deathStatuses) });
export type DeathReceipt = z.infer<typeof deathReceipt>;
export const deathTellingReceipt = z.object({
  tellingId: id<DeathTellingId>(),
  status: z.enum(deathTellingStatuses),
});
export type DeathTellingReceipt = z.infer<typeof deathTellingReceipt>;
