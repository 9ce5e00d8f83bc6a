import { z } from 'zod';
import type {
  ClaimId,
  IdentityCaseId,
  IdentityCheckId,
  IdentityClaimedId,
  IdentityDecisionId,
  PrisonerId,
} from '../../kernel/ids';
import { id } from '../../kernel/text-schema';
import { caseOrigins, caseStatuses, decisionStatuses, paperKinds, remainsConditions, sayers } from '../rules/cases';
import { checkResults, identityMethods, subjectKinds } from '../rules/methods';
import { identityBases, identityShortfalls } from '../rules/minimum';
import { kitLine, requestLine } from './dna-view';

const words = z.string().nullable();
/** A record as a case names it. */
export const personRef = z.object({ id: id<PrisonerId>(), number: z.number(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;
const undone = z.object({ at: z.string(), by: words, reason: z.string(), note: words }).nullable();

export const claimedLine = z.object({
  id: id<IdentityClaimedId>(),
  person: personRef.nullable(),
  nameSaid: words,
  saidBy: z.enum(sayers),
  saidByDetail: words,
  paper: z.enum(paperKinds),
  paperReference: words,
  saidOn: words,
  recordedBy: words,
  recordedAt: z.string(),
  withdrawn: undone,
  version: z.number(),
});
export type ClaimedLine = z.infer<typeof claimedLine>;

export const checkWeights = [
  'alone',
  'together',
  'contradicts',
  'too-weak',
  'inconclusive',
  'never',
  'withdrawn',
] as const;
export const checkLine = z.object({
  id: id<IdentityCheckId>(),
  person: personRef,
  method: z.enum(identityMethods),
  result: z.enum(checkResults),
  weight: z.enum(checkWeights),
  doneBy: z.string(),
  doneOn: z.string(),
  place: words,
  detail: words,
  likelihood: words,
  recordedBy: words,
  recordedAt: z.string(),
  /** The claim it was recorded as. */
  claimId: id<ClaimId>().nullable(),
  /** That claim was retracted since. */
  claimRetracted: z.boolean(),
  mayWithdraw: z.boolean(),
  withdrawn: undone,
  version: z.number(),
});
export type CheckLine = z.infer<typeof checkLine>;

const decided = z.object({ by: words, at: z.string(), reason: words, note: words }).nullable();
export const decisionLine = z.object({
  id: id<IdentityDecisionId>(),
  person: personRef,
  status: z.enum(decisionStatuses),
  basis: z.enum(identityBases),
  ruleVersion: z.number(),
  proposed: z.object({ by: words, at: z.string(), note: words, mine: z.boolean() }),
  decided,
  revoked: decided,
  checkIds: z.array(id<IdentityCheckId>()),
  /** Whether the standing checks still carry it under its own version of the rule. */
  carried: z.boolean(),
  version: z.number(),
});
export type DecisionLine = z.infer<typeof decisionLine>;

/** What the checks say of one record the subject may be. */
export const candidate = z.object({
  person: personRef,
  shortfall: z.enum(identityShortfalls),
  basis: z.enum(identityBases).nullable(),
});
export type Candidate = z.infer<typeof candidate>;

/** One question of identity, whole: an explicit field list. */
export const caseView = z.object({
  id: id<IdentityCaseId>(),
  number: z.number(),
  subjectKind: z.enum(subjectKinds),
  origin: z.enum(caseOrigins),
  status: z.enum(caseStatuses),
  /** The subject's own record, when there is one. */
  subject: personRef.nullable(),
  tagNumber: words,
  receivedOn: words,
  receivedFrom: words,
  receivedAt: words,
  condition: z.enum(remainsConditions).nullable(),
  note: words,
  openedBy: words,
  openedAt: z.string(),
  closed: z.object({ by: words, at: z.string(), reason: z.string() }).nullable(),
  version: z.number(),
  claimed: z.array(claimedLine),
  checks: z.array(checkLine),
  decisions: z.array(decisionLine),
  candidates: z.array(candidate),
  ruleVersion: z.number(),
  kits: z.array(kitLine),
  requests: z.array(requestLine),
  may: z.object({
    ask: z.boolean(),
    check: z.boolean(),
    decide: z.boolean(),
    keepSamples: z.boolean(),
    askLaboratory: z.boolean(),
    acceptResults: z.boolean(),
  }),
});
export type CaseView = z.infer<typeof caseView>;
