import { z } from 'zod';
import { inquiryStatuses } from '../../inquiries/rules';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import type { CandidateId, ClaimId, DebriefId, InquiryId, PrisonerId, SightingId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, version } from '../../kernel/text-schema';
import { verdicts } from '../../matching/rules';
import { pairRecord } from '../../matching/schema/pairs';
import { score } from '../../names/score-schema';
import { sexes } from '../../prisoners/rules';
import { candidateStatuses, withdrawReasons } from '../rules/candidate';
import { consents } from '../rules/debrief';
import {
  conditions,
  confidences,
  detachReasons,
  knownHows,
  sightingStatements,
  sightingStatuses,
} from '../rules/sighting';

export const sightingPath = z.object({ sightingId: id<SightingId>() });
export const candidatePath = z.object({ candidateId: id<CandidateId>() });

const seenFields = {
  name: optionalText(300),
  callSign: optionalText(100),
  sex: z.enum(sexes).default('unknown'),
  ageAbout: z
    .number('invalid')
    .int('invalid')
    .min(14, 'invalid')
    .max(100, 'invalid')
    .nullish()
    .transform((age) => age ?? null),
  unit: optionalText(300),
  rank: optionalText(100),
  marks: optionalText(500),
  place: optionalText(300),
  cell: optionalText(100),
  from: partialDate,
  until: partialDate,
  condition: z.enum(conditions, 'choose-one'),
  knownHow: z.enum(knownHows, 'choose-one'),
  confidence: z.enum(confidences, 'choose-one'),
  words: optionalText(2000),
};

type Named = { name: string | null; callSign: string | null };
type Dated = { from: z.infer<typeof partialDate>; until: z.infer<typeof partialDate> };
const isNamed = ({ name, callSign }: Named) => Boolean(name || callSign);
const isInOrder = ({ from, until }: Dated) => !from.from || !until.to || from.from <= until.to;

/** What a returnee saw. Of somebody without any name or call sign nobody could be looked for. */
export const newSighting = z
  .strictObject(seenFields)
  .refine(isNamed, { path: ['name'], message: 'nobody-named' })
  .refine(isInOrder, { path: ['until'], message: 'before-it-began' });
export type NewSighting = z.infer<typeof newSighting>;
export const sightingChange = z
  .strictObject({ version, ...seenFields })
  .refine(isNamed, { path: ['name'], message: 'nobody-named' })
  .refine(isInOrder, { path: ['until'], message: 'before-it-began' });
export type SightingChange = z.infer<typeof sightingChange>;

export const sightingMove = z.strictObject({ version, action: z.enum(['withdraw', 'restore'], 'choose-one') });
export type SightingMove = z.infer<typeof sightingMove>;

/**
 * Attaching writes a claim: on which record (a candidate's, or by the number somebody typed), what is claimed, and how it
 * is graded by whoever attaches it.
 */
export const attachment = z
  .strictObject({
    version,
    prisonerId: id<PrisonerId>().nullish(),
    record: optionalText(20),
    says: z.enum(sightingStatements, 'choose-one'),
    reliability,
    credibility,
    /** Why it was graded so; asked for when nobody could judge it. */
    gradeReason: optionalText(500).optional(),
    /** Who held the person there, when the returnee knows it. */
    detainingPowerId: id().nullish(),
    note: optionalText(2000),
  })
  .refine(({ prisonerId, record }) => Boolean(prisonerId) !== Boolean(record), {
    path: ['record'],
    message: 'no-such-record',
  });
export type Attachment = z.infer<typeof attachment>;

export const detachment = z.strictObject({
  version,
  reason: z.enum(detachReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type Detachment = z.infer<typeof detachment>;

export const lookedAt = z.strictObject({ version, note: optionalText(1000) });
export type LookedAt = z.infer<typeof lookedAt>;

const person = z.string().nullable();
export const sightingReceipt = z.object({
  sightingId: id<SightingId>(),
  version: z.number(),
  status: z.enum(sightingStatuses),
});

/** A sighting: an explicit field list. */
export const sightingLine = z.object({
  id: id<SightingId>(),
  debriefId: id<DebriefId>(),
  debrief: z.string(),
  position: z.number(),
  status: z.enum(sightingStatuses),
  version: z.number(),
  name: person,
  callSign: person,
  sex: z.enum(sexes),
  ageAbout: z.number().nullable(),
  unit: person,
  rank: person,
  marks: person,
  place: person,
  cell: person,
  from: partialDate,
  until: partialDate,
  condition: z.enum(conditions),
  knownHow: z.enum(knownHows),
  confidence: z.enum(confidences),
  words: person,
  recordedBy: person,
  recordedAt: z.string(),
  consentSearch: z.enum(consents),
  consentFamilies: z.enum(consents),
  /** Seen dying or dead, and what an analyst has said of it. */
  grave: z.object({ lookedAt: z.string().nullable(), by: person, note: person }).nullable(),
  /** The record it is attached to, and the claim. */
  attached: z
    .object({
      claimId: id<ClaimId>(),
      prisonerId: id<PrisonerId>(),
      number: z.string(),
      name: z.string(),
      /** Somebody took the claim back in the ledger; the sighting has still to be detached. */
      retracted: z.boolean(),
    })
    .nullable(),
});
export type SightingLine = z.infer<typeof sightingLine>;

const decisionLine = z.object({ verdict: z.enum(verdicts), by: person, at: z.string(), note: person });

/** A record, or a person sought by a family, who may be the one seen, and why. */
export const candidateLine = score.extend({
  id: id<CandidateId>(),
  status: z.enum(candidateStatuses),
  verdict: z.enum(verdicts).nullable(),
  version: z.number(),
  record: pairRecord.nullable(),
  sought: z
    .object({
      inquiryId: id<InquiryId>(),
      reference: z.string(),
      inquiryStatus: z.enum(inquiryStatuses),
      name: z.string(),
      birth: partialDate,
      linkedTo: id<PrisonerId>().nullable(),
    })
    .nullable(),
  decision: decisionLine.nullable(),
});
export type CandidateLine = z.infer<typeof candidateLine>;

export const waitingSighting = z.object({
  sighting: sightingLine,
  candidates: z.array(candidateLine),
  /** How many more there are than are shown. */
  more: z.number(),
});
export type WaitingSighting = z.infer<typeof waitingSighting>;

export const sightingShows = ['waiting', 'grave', 'contested', 'attached'] as const;
export const sightingFilter = z.strictObject({
  show: z.enum(sightingShows).default('waiting'),
  band: z.enum(['strong', 'possible', 'weak']).optional(),
  /** Only what is attached to this record, or may be about it. */
  prisonerId: id<PrisonerId>().optional(),
  after: z.string().max(120).optional(),
});
export type SightingFilter = z.infer<typeof sightingFilter>;
export const sightingPage = z.object({
  lines: z.array(waitingSighting),
  next: z.string().nullable(),
  total: z.number(),
  may: z.object({ lookAt: z.boolean() }),
});
export type SightingPage = z.infer<typeof sightingPage>;

export const candidateDecision = z.strictObject({
  version,
  verdict: z.enum(verdicts, 'choose-one'),
  note: optionalText(1000),
});
export type CandidateDecision = z.infer<typeof candidateDecision>;
export const candidateWithdrawal = z.strictObject({
  version,
  reason: z.enum(withdrawReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type CandidateWithdrawal = z.infer<typeof candidateWithdrawal>;
export const candidateReceipt = z.object({
  candidateId: id<CandidateId>(),
  version: z.number(),
  status: z.enum(candidateStatuses),
});
