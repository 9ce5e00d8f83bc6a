import { z } from 'zod';
import type {
  IdentityCaseId,
  IdentityCheckId,
  IdentityClaimedId,
  IdentityDecisionId,
  MemberId,
  PrisonerId,
} from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import {
  caseStatuses,
  claimedWithdrawReasons,
  closeReasons,
  decisionStatuses,
  identityReturnReasons,
  identityRevokeReasons,
  paperKinds,
  remainsConditions,
  sayers,
} from '../rules/cases';
import { checkResults, checkWithdrawReasons, recordedMethods } from '../rules/methods';

/** The id of something chosen from a list: nothing chosen is said so, not called unreadable. */
export const chosen = <Id extends string>() => z.uuid('choose-one').transform((value) => value.toLowerCase() as Id);
export const day = z.iso.date('not-a-date');
export const optionalDay = day.nullish().transform((value) => value ?? null);
/** A file kept by the attachments; without one when there is none. */
export const attachment = id()
  .nullish()
  .transform((value) => value ?? null);
const note = optionalText(2000);
const reasoned = <Reasons extends readonly [string, ...string[]]>(reasons: Reasons) =>
  z.strictObject({ version, reason: z.enum(reasons, 'reason-missing'), note: optionalText(1000) });

/** Who the subject is said to be: a record on file, or a name nobody has on file. */
export const claimedFields = z
  .strictObject({
    prisonerId: id<PrisonerId>()
      .nullish()
      .transform((value) => value ?? null),
    nameSaid: optionalText(300),
    saidBy: z.enum(sayers, 'choose-one'),
    saidByDetail: optionalText(300),
    paper: z.enum(paperKinds, 'choose-one'),
    paperReference: optionalText(300),
    saidOn: optionalDay,
    attachmentId: attachment,
  })
  .refine(({ prisonerId, nameSaid }) => prisonerId || nameSaid, { path: ['nameSaid'], message: 'person-missing' });
export type ClaimedFields = z.infer<typeof claimedFields>;
const firstClaimed = claimedFields.nullish().transform((value) => value ?? null);

/** A new question of identity. Which kind of subject it has follows from where it comes from. */
export const newCase = z.discriminatedUnion('origin', [
  z.strictObject({ origin: z.literal('arrival'), memberId: chosen<MemberId>(), note, claimed: firstClaimed }),
  z.strictObject({ origin: z.literal('record'), prisonerId: id<PrisonerId>(), note: requiredText(2000) }),
  z.strictObject({
    origin: z.literal('remains'),
    tagNumber: requiredText(60),
    receivedOn: optionalDay,
    receivedFrom: optionalText(300),
    receivedAt: optionalText(300),
    condition: z.enum(remainsConditions, 'choose-one'),
    note,
    claimed: firstClaimed,
  }),
]);
export type NewCase = z.infer<typeof newCase>;

export const casePath = z.object({ id: id<IdentityCaseId>() });
export type CasePath = z.infer<typeof casePath>;
export const claimedPath = z.object({ id: id<IdentityClaimedId>() });
export const claimedWithdrawal = reasoned(claimedWithdrawReasons);
export type ClaimedWithdrawal = z.infer<typeof claimedWithdrawal> & z.infer<typeof claimedPath>;

/** A check as its examiner reports it. DNA is none of these: it comes from an accepted laboratory result. */
export const newCheck = z.strictObject({
  prisonerId: chosen<PrisonerId>(),
  method: z.enum(recordedMethods, 'choose-one'),
  result: z.enum(checkResults, 'choose-one'),
  doneBy: requiredText(200),
  doneOn: day,
  place: optionalText(300),
  detail: optionalText(4000),
  attachmentId: attachment,
});
export type NewCheck = z.infer<typeof newCheck> & CasePath;

export const checkPath = z.object({ id: id<IdentityCheckId>() });
export const checkWithdrawal = reasoned(checkWithdrawReasons);
export type CheckWithdrawal = z.infer<typeof checkWithdrawal> & z.infer<typeof checkPath>;

export const newIdentityProposal = z.strictObject({ version, prisonerId: id<PrisonerId>(), note: optionalText(1000) });
export type NewIdentityProposal = z.infer<typeof newIdentityProposal> & CasePath;

export const decisionPath = z.object({ id: id<IdentityDecisionId>() });
export const identityDecision = z
  .strictObject({
    version,
    decision: z.enum(['establish', 'return'], 'choose-one'),
    reason: z.enum(identityReturnReasons).nullish(),
    note: optionalText(1000),
  })
  .refine(({ decision, reason }) => decision === 'establish' || reason, {
    path: ['reason'],
    message: 'reason-missing',
  });
export type IdentityDecisionMade = z.infer<typeof identityDecision> & z.infer<typeof decisionPath>;
export const identityWithdrawal = z.strictObject({ version });
export type IdentityWithdrawal = z.infer<typeof identityWithdrawal> & z.infer<typeof decisionPath>;
export const identityRevocation = reasoned(identityRevokeReasons);
export type IdentityRevocation = z.infer<typeof identityRevocation> & z.infer<typeof decisionPath>;

export const caseMove = z
  .strictObject({
    version,
    action: z.enum(['close', 'reopen'], 'choose-one'),
    reason: z.enum(closeReasons).nullish(),
  })
  .refine(({ action, reason }) => action === 'reopen' || reason, { path: ['reason'], message: 'reason-missing' });
export type CaseMove = z.infer<typeof caseMove> & CasePath;

export const caseReceipt = z.object({ caseId: id<IdentityCaseId>(), number: z.number() });
export const claimedReceipt = z.object({ claimedId: id<IdentityClaimedId>() });
export const checkReceipt = z.object({ checkId: id<IdentityCheckId>() });
export const decisionReceipt = z.object({ decisionId: id<IdentityDecisionId>(), status: z.enum(decisionStatuses) });
export const caseMoved = z.object({ caseId: id<IdentityCaseId>(), status: z.enum(caseStatuses) });
