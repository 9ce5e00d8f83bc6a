import { z } from 'zod';
import { gradeNeedsReason } from '../../evidence/rules/grading';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import type {
  ConsentId,
  CustodyEventId,
  DonorId,
  IdentityCaseId,
  InquiryId,
  KitId,
  LaboratoryId,
  LabRequestId,
  LabResultId,
  PrisonerId,
} from '../../kernel/ids';
import { cleanText, id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { custodyKinds, custodyNeeds, custodyWithdrawReasons } from '../rules/custody';
import { donorAvailabilities, lineAsked, lines, relations } from '../rules/kinship';
import { likelihoodFits, likelihoodOf } from '../rules/likelihood';
import {
  cancelReasons,
  conclusions,
  consentForms,
  consentScopes,
  consentWithdrawReasons,
  kitNumberOf,
  refuseReasons,
  sampleKinds,
} from '../rules/samples';
import { attachment, chosen, day, optionalDay } from './cases';

export const sexes = ['female', 'male', 'unknown'] as const;

export const newDonor = z
  .strictObject({
    prisonerId: id<PrisonerId>(),
    relation: z.enum(relations, 'choose-one'),
    line: z
      .enum(lines)
      .nullish()
      .transform((value) => value ?? null),
    sex: z.enum(sexes).default('unknown'),
    availability: z.enum(donorAvailabilities, 'choose-one'),
    name: requiredText(300),
    contact: optionalText(500),
    inquiryId: id<InquiryId>()
      .nullish()
      .transform((value) => value ?? null),
    note: optionalText(1000),
  })
  .refine(({ relation, line }) => !lineAsked.includes(relation) || line, { path: ['line'], message: 'line-missing' })
  .transform((given) => (lineAsked.includes(given.relation) ? given : { ...given, line: null }));
export type NewDonor = z.infer<typeof newDonor>;

export const donorPath = z.object({ id: id<DonorId>() });
/** What can change about a donor. Relation and person cannot: a wrong one is withdrawn and written anew. */
export const donorChange = z.strictObject({
  version,
  availability: z.enum(donorAvailabilities, 'choose-one'),
  name: requiredText(300),
  contact: optionalText(500),
  note: optionalText(1000),
});
export type DonorChange = z.infer<typeof donorChange> & z.infer<typeof donorPath>;
export const donorWithdrawReasons = ['recorded-by-mistake', 'not-related', 'wrong-person', 'other'] as const;
export const donorWithdrawal = z.strictObject({ version, reason: z.enum(donorWithdrawReasons, 'reason-missing') });
export type DonorWithdrawal = z.infer<typeof donorWithdrawal> & z.infer<typeof donorPath>;

export const newConsent = z
  .strictObject({
    scope: z.array(z.enum(consentScopes)).min(1, 'choose-one').max(consentScopes.length, 'invalid'),
    form: z.enum(consentForms, 'choose-one'),
    givenOn: day,
    expiresOn: optionalDay,
    attachmentId: attachment,
  })
  .refine(({ givenOn, expiresOn }) => !expiresOn || givenOn <= expiresOn, {
    path: ['expiresOn'],
    message: 'too-early',
  });
export type NewConsent = z.infer<typeof newConsent> & z.infer<typeof donorPath>;
export const consentPath = z.object({ id: id<ConsentId>() });
export const consentWithdrawal = z.strictObject({
  version,
  withdrawnOn: day,
  reason: z.enum(consentWithdrawReasons, 'reason-missing'),
});
export type ConsentWithdrawal = z.infer<typeof consentWithdrawal> & z.infer<typeof consentPath>;

const kitNumber = z
  .string('required')
  .transform((typed) => kitNumberOf(cleanText(typed)))
  .pipe(z.string().min(1, 'required').max(60, 'too-long'));
export const newKit = z
  .strictObject({
    donorId: id<DonorId>()
      .nullish()
      .transform((value) => value ?? null),
    caseId: id<IdentityCaseId>()
      .nullish()
      .transform((value) => value ?? null),
    kitNumber,
    kind: z.enum(sampleKinds, 'choose-one'),
    note: optionalText(1000),
  })
  .refine(({ donorId, caseId }) => (donorId === null) !== (caseId === null), {
    path: ['donorId'],
    message: 'choose-one',
  });
export type NewKit = z.infer<typeof newKit>;

export const kitPath = z.object({ id: id<KitId>() });
/** A step of a sample's way. `seen`: whoever writes it has been shown what is wrong with the chain, and says why. */
export const newCustodyEvent = z
  .strictObject({
    kind: z.enum(custodyKinds, 'choose-one'),
    occurredAt: z.iso.datetime({ offset: true, error: 'not-a-date' }),
    from: optionalText(200),
    to: optionalText(200),
    seal: optionalText(60),
    place: optionalText(300),
    laboratoryId: id<LaboratoryId>()
      .nullish()
      .transform((value) => value ?? null),
    note: optionalText(1000),
    seen: z.boolean().default(false),
  })
  .superRefine((event, context) => {
    for (const need of custodyNeeds[event.kind] ?? []) {
      const at = need === 'laboratory' ? 'laboratoryId' : need;
      if (!event[at]) context.addIssue({ code: 'custom', path: [at], message: 'part-missing' });
    }
    if (event.seen && !event.note) context.addIssue({ code: 'custom', path: ['note'], message: 'part-missing' });
  });
export type NewCustodyEvent = z.infer<typeof newCustodyEvent> & z.infer<typeof kitPath>;
export const custodyPath = z.object({ id: id<CustodyEventId>() });
export const custodyWithdrawal = z.strictObject({ reason: z.enum(custodyWithdrawReasons, 'reason-missing') });
export type CustodyWithdrawal = z.infer<typeof custodyWithdrawal> & z.infer<typeof custodyPath>;

export const newRequest = z
  .strictObject({
    prisonerId: chosen<PrisonerId>(),
    caseId: id<IdentityCaseId>()
      .nullish()
      .transform((value) => value ?? null),
    laboratoryId: chosen<LaboratoryId>(),
    kitIds: z.array(id<KitId>()).min(1, 'choose-one').max(50, 'invalid'),
    reference: optionalText(100),
    sentOn: day,
    expectedBy: day,
    note: optionalText(1000),
  })
  .refine(({ sentOn, expectedBy }) => sentOn <= expectedBy, { path: ['expectedBy'], message: 'too-early' });
export type NewRequest = z.infer<typeof newRequest>;
export const requestPath = z.object({ id: id<LabRequestId>() });
export const requestCancelling = z.strictObject({ version, reason: z.enum(cancelReasons, 'reason-missing') });
export type RequestCancelling = z.infer<typeof requestCancelling> & z.infer<typeof requestPath>;

/** What a laboratory found, as its report says it. */
export const newResult = z
  .strictObject({
    conclusion: z.enum(conclusions, 'choose-one'),
    likelihood: optionalText(60),
    statement: optionalText(4000),
    reportNumber: requiredText(100),
    signedBy: requiredText(200),
    resultOn: day,
    validUntil: optionalDay,
    attachmentId: attachment,
  })
  .superRefine(({ conclusion, likelihood, resultOn, validUntil }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    const number = likelihood ? likelihoodOf(likelihood) : null;
    if (likelihood && !number) fault('likelihood', 'not-a-likelihood');
    else if (!likelihoodFits(conclusion, number).ok)
      fault('likelihood', conclusion === 'agrees' && !likelihood ? 'required' : 'likelihood-does-not-fit');
    if (validUntil && validUntil < resultOn) fault('validUntil', 'too-early');
  });
export type NewResult = z.infer<typeof newResult> & z.infer<typeof requestPath>;

export const resultPath = z.object({ id: id<LabResultId>() });
/** An analyst's word on a result. The grade is that of the claim it becomes: asked for when it becomes one. */
export const resultDecision = z
  .strictObject({
    version,
    decision: z.enum(['accept', 'refuse'], 'choose-one'),
    reliability: reliability.nullish(),
    credibility: credibility.nullish(),
    reason: z.enum(refuseReasons).nullish(),
    note: optionalText(500),
  })
  .refine(({ decision, reason }) => decision === 'accept' || reason, { path: ['reason'], message: 'reason-missing' })
  .refine(
    ({ decision, note, reliability: source, credibility: said }) =>
      decision === 'refuse' ||
      note ||
      !source ||
      !said ||
      !gradeNeedsReason({ reliability: source, credibility: said, sourceKind: 'dna-result' }),
    { path: ['note'], message: 'grade-reason-missing' },
  );
export type ResultDecision = z.infer<typeof resultDecision> & z.infer<typeof resultPath>;

export const donorReceipt = z.object({ donorId: id<DonorId>(), number: z.number() });
export const donorChanged = z.object({ donorId: id<DonorId>() });
export const consentReceipt = z.object({ consentId: id<ConsentId>() });
export const kitReceipt = z.object({ kitId: id<KitId>(), kitNumber: z.string() });
export const custodyReceipt = z.object({ eventId: id<CustodyEventId>() });
export const requestReceipt = z.object({ requestId: id<LabRequestId>() });
export const resultReceipt = z.object({ resultId: id<LabResultId>() });
