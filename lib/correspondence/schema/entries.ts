import { z } from 'zod';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import type { ClaimId, CorrespondentId, EntryId, LineId, PrisonerId, ThreadId, UserId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, version } from '../../kernel/text-schema';
import { nextSteps, purposes } from '../rules/correspondents';
import {
  authentications,
  directions,
  entryKinds,
  grounds,
  healthStates,
  lookOutcomes,
  misplaced,
  replies,
  subjects,
  ways,
  withdrawReasons,
} from '../rules/entries';

const day = z.iso.date('not-a-date');
const optionalDay = day.nullish().transform((value) => value ?? null);
const oneOf = <const Codes extends readonly [string, ...string[]]>(codes: Codes) =>
  z
    .enum(codes)
    .nullish()
    .transform((value) => value ?? null);

/**
 * One paper, or what was said: which way it went, what it bears, and how it came. `paperId` is chosen by whoever records
 * it; the same paper is recorded once for a line, however often it is sent.
 */
export const paper = z.strictObject({
  paperId: z.uuid('invalid'),
  kind: z.enum(entryKinds, 'choose-one'),
  direction: z.enum(directions, 'choose-one'),
  occurredOn: day,
  paperNumber: optionalText(80),
  paperDate: optionalDay,
  way: z.enum(ways, 'choose-one'),
  authenticated: z.enum(authentications).default('unclear'),
  scanHash: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/, 'not-a-hash')
    .nullish()
    .transform((value) => value ?? null),
  attachmentId: id()
    .nullish()
    .transform((value) => value ?? null),
  source: optionalText(200),
});
export type Paper = z.infer<typeof paper>;

/** The person's own judgement of a claim the entry offers. Without it no claim is made. */
export const claimJudged = z.strictObject({
  reliability,
  credibility,
  note: optionalText(2000),
});
export type ClaimJudged = z.infer<typeof claimJudged>;

/** What the paper says about one person. */
const saidOf = {
  reply: oneOf(replies),
  ground: oneOf(grounds),
  groundNote: optionalText(1000),
  subject: oneOf(subjects),
  about: partialDate,
  healthState: oneOf(healthStates),
  healthNote: optionalText(2000),
  note: optionalText(2000),
  claim: claimJudged.nullish().transform((value) => value ?? null),
};
export const said = z.strictObject(saidOf);
export type SaidOfOne = z.infer<typeof said>;

const fits = (kind: Paper['kind'], one: SaidOfOne, path: (string | number)[], context: z.RefinementCtx) => {
  for (const { at, missing } of misplaced({ kind, ...one }))
    context.addIssue({ code: 'custom', path: [...path, at], message: missing ? 'choose-one' : 'not-for-this-kind' });
};

/** A new matter about one person or several, with the paper it begins with. */
export const newThread = z
  .strictObject({
    correspondentId: id<CorrespondentId>(),
    purpose: z.enum(purposes, 'choose-one'),
    prisonerIds: z.array(id<PrisonerId>()).min(1, 'nobody-chosen').max(200, 'too-many-names'),
    paper,
    said,
    deadline: optionalDay,
  })
  .superRefine(({ paper: { kind }, said: one }, context) => fits(kind, one, ['said'], context));
export type NewThread = z.infer<typeof newThread>;
export const threadReceipt = z.object({ threadId: id<ThreadId>(), number: z.string(), lines: z.number() });

/** One paper about several people of a matter: what it says about each. */
export const newEntries = z
  .strictObject({
    paper,
    rows: z
      .array(z.strictObject({ lineId: id<LineId>(), ...saidOf }))
      .min(1, 'nobody-chosen')
      .max(200, 'too-many-names'),
  })
  .superRefine(({ paper: { kind }, rows }, context) => {
    for (const [index, { lineId: _, ...one }] of rows.entries()) fits(kind, one, ['rows', index], context);
  });
export type NewEntries = z.infer<typeof newEntries>;

/** What became of each row. `already`: this paper was recorded for this person before. */
export const rowOutcomes = ['recorded', 'already', 'missing'] as const;
export const entriesReceipt = z.object({
  rows: z.array(
    z.object({
      lineId: id<LineId>(),
      outcome: z.enum(rowOutcomes),
      entryId: id<EntryId>().nullable(),
      claimId: id<ClaimId>().nullable(),
    }),
  ),
});
export type EntriesReceipt = z.infer<typeof entriesReceipt>;

export const threadPath = z.object({ id: id<ThreadId>() });
export const linePath = z.object({ lineId: id<LineId>() });
export const entryPath = z.object({ entryId: id<EntryId>() });

/** What happens next with one person of a matter, by whom and by when; and a day of its own for the answer. */
export const linePlan = z
  .strictObject({
    version,
    deadline: optionalDay,
    nextStep: oneOf(nextSteps),
    nextNote: optionalText(500),
    nextOwnerId: id<UserId>()
      .nullish()
      .transform((value) => value ?? null),
    nextDue: optionalDay,
  })
  .refine(
    ({ nextStep, nextDue, nextOwnerId, nextNote }) => nextStep !== null || !(nextDue || nextOwnerId || nextNote),
    {
      path: ['nextStep'],
      message: 'choose-one',
    },
  );
export type LinePlan = z.infer<typeof linePlan>;
export const changedLine = z.object({ lineId: id<LineId>(), version: z.number() });

export const withdrawal = z.strictObject({
  version,
  reason: z.enum(withdrawReasons, 'reason-missing'),
  note: optionalText(1000),
});
export type Withdrawal = z.infer<typeof withdrawal>;
export const claimFromEntry = z.strictObject({ version, claim: claimJudged });
export type ClaimFromEntry = z.infer<typeof claimFromEntry>;
export const look = z.strictObject({ version, outcome: z.enum(lookOutcomes, 'choose-one'), note: optionalText(1000) });
export type Look = z.infer<typeof look>;
export const changedEntry = z.object({ entryId: id<EntryId>(), version: z.number() });
