import { z } from 'zod';
import { person } from '../../exchanges/schema/batch';
import type { BatchId, PrisonerId, RunId, SubmissionId } from '../../kernel/ids';
import { id, optionalText, version } from '../../kernel/text-schema';
import { dropOutCodes } from '../rules/runs';
import { planReturnReasons, submissionActions, submissionKinds, submissionStatuses } from '../rules/submissions';
import { levels } from './reasons';

export const submissionPath = z.object({ id: id<BatchId>(), submissionId: id<SubmissionId>() });

const hash = z
  .string('required')
  .regex(/^[0-9a-f]{64}$/i, 'invalid')
  .toLowerCase();

/** Which finished run is put forward. `acknowledged`: that it is not proved best was read, where it is not. */
export const newSubmission = z.strictObject({
  runId: z.uuid('choose-one').transform((value) => value.toLowerCase() as RunId),
  acknowledged: z.boolean('invalid').default(false),
  note: optionalText(1000),
});
export type NewSubmission = z.infer<typeof newSubmission>;

/** A step; an approver names the hash they saw, and signs no other. */
export const submissionStep = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('approve'),
    version,
    signedHash: hash,
    acknowledged: z.boolean('invalid').default(false),
    note: optionalText(1000),
  }),
  z.strictObject({
    action: z.literal('return'),
    version,
    reason: z.enum(planReturnReasons, 'reason-missing'),
    note: optionalText(1000),
  }),
  z.strictObject({ action: z.enum(['withdraw', 'freeze']), version }),
]);
export type SubmissionStep = z.infer<typeof submissionStep>;

export const submissionReceipt = z.object({
  id: id<SubmissionId>(),
  status: z.enum(submissionStatuses),
  version: z.number(),
});
export type SubmissionReceipt = z.infer<typeof submissionReceipt>;

const words = z.string().nullable();
const place = { line: words, site: words, vehicle: words };
const leavingCode = z.enum([...dropOutCodes, 'not-eligible']);

/** What an amendment changes, as it is kept with the submission: ids and codes, nobody's name. */
export const keptDifference = z.object({
  out: z.array(z.object({ prisonerId: id<PrisonerId>(), code: leavingCode })),
  in: z.array(z.object({ prisonerId: id<PrisonerId>(), ...place, rank: z.number().nullable() })),
  moved: z.array(z.object({ prisonerId: id<PrisonerId>(), from: z.object(place), to: z.object(place) })),
  kept: z.number(),
});
export type KeptDifference = z.infer<typeof keptDifference>;

export const signature = z.object({
  turn: z.number().nullable(),
  decision: z.enum(['approved', 'returned']),
  by: words,
  at: z.string(),
  acknowledged: z.boolean(),
  reason: z.enum(planReturnReasons).nullable(),
  note: words,
});
export type Signature = z.infer<typeof signature>;

export const submissionLine = z.object({
  id: id<SubmissionId>(),
  kind: z.enum(submissionKinds),
  runId: id<RunId>(),
  runNumber: z.number(),
  status: z.enum(submissionStatuses),
  version: z.number(),
  signedHash: z.string(),
  certified: z.boolean(),
  people: z.number(),
  levels: levels.nullable(),
  bounds: levels.nullable(),
  note: words,
  submittedBy: words,
  submittedAt: z.string(),
  closedBy: words,
  closedAt: words,
  closeReason: words,
  frozenBy: words,
  frozenAt: words,
  signatures: z.array(signature),
  difference: z
    .object({
      out: z.array(z.object({ person, code: leavingCode })),
      in: z.array(z.object({ person, ...place, rank: z.number().nullable() })),
      moved: z.array(z.object({ person, from: z.object(place), to: z.object(place) })),
      kept: z.number(),
    })
    .nullable(),
  may: z.array(z.enum(submissionActions)),
  /** How many a whole plan was made again without: no override took them out, so whoever signs is told. */
  dropped: z.number(),
  /** Who signs a whole plan: the two who drew it. Empty of an amendment, which any two supervisors sign. */
  signers: z.array(z.string()),
  /** Why this reader does not approve: they submitted it, gave the first approval, or have no part in its draw. */
  notMine: z.enum(['own', 'signed-already', 'not-drawn']).nullable(),
});
export type SubmissionLine = z.infer<typeof submissionLine>;

/** A finished run that could be put forward. */
export const candidateRun = z.object({
  runId: id<RunId>(),
  number: z.number(),
  finishedAt: z.string(),
  people: z.number(),
  certified: z.boolean(),
  levels: levels.nullable(),
  bounds: levels.nullable(),
  /** As of a submission. */
  signers: z.array(z.string()),
});
export type CandidateRun = z.infer<typeof candidateRun>;

export const submissionPage = z.object({
  kind: z.enum(submissionKinds).nullable(),
  open: submissionLine.nullable(),
  past: z.array(submissionLine),
  /** Empty for who may not submit. */
  candidates: z.array(candidateRun),
  maySubmit: z.boolean(),
});
export type SubmissionPage = z.infer<typeof submissionPage>;
