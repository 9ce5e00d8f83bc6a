import { z } from 'zod';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { score } from '../../names/score-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { party } from '../../prisoners/schema/record';
import { spelling } from '../../prisoners/schema/registry';
import { factNames, sides } from '../rules/merge-facts';
import { cluster } from './comparison';

/** `id` is kept, `otherId` goes into it. */
export const mergePair = z.object({ id: id<PrisonerId>(), otherId: id<PrisonerId>() });
export type MergePair = z.infer<typeof mergePair>;

const words = z.string().nullable();

/** A fact as it is shown: a text, a code of the prisoners' vocabulary, a date or a power. Null is not recorded. */
export const factValue = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('code'), code: z.string() }),
  z.object({ kind: z.literal('date'), date: partialDate }),
  z.object({ kind: z.literal('party'), party }),
]);
export type FactValue = z.infer<typeof factValue>;

/** Where a fact comes from, as far as the record says: its own source, or who corrected it, and when. */
export const factSource = z.object({ source: words, by: words, at: words });
export type FactSource = z.infer<typeof factSource>;

const factSide = z.object({ value: factValue.nullable(), from: factSource });
export const factRow = z.object({
  fact: z.enum(factNames),
  differs: z.boolean(),
  suggested: z.enum(sides).nullable(),
  kept: factSide,
  gone: factSide,
});
export type FactRow = z.infer<typeof factRow>;

/** Names, numbers, places and next of kin of both; `both`: said word for word by both, kept once. */
export const unitedLists = ['names', 'identifiers', 'places', 'kin'] as const;
export type UnitedList = (typeof unitedLists)[number];
export const unitedRow = z.object({
  id: z.string(),
  text: z.string(),
  code: words,
  source: words,
  recordedAt: z.string(),
  side: z.enum([...sides, 'both']),
});
export type UnitedRow = z.infer<typeof unitedRow>;

export const mergeSide = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  version: z.number(),
  names: z.array(spelling),
  status: z.enum(prisonerStatuses),
  statusSince: words,
  sealed: z.boolean(),
  openedAt: z.string(),
  /** Records that were joined into this one before. */
  joinedHere: z.array(z.string()),
});
export type MergeSide = z.infer<typeof mergeSide>;

/** What hangs from the record that goes, counted. */
export const movingKinds = [
  'names',
  'identifiers',
  'kin',
  'places',
  'events',
  'claims',
  'confirmations',
  'inquiries',
  'shares',
  'tellings',
  'batches',
] as const;
export type MovingKind = (typeof movingKinds)[number];

export const proposal = z.object({
  id: id<MergeId>(),
  version: z.number(),
  by: words,
  at: z.string(),
  reason: z.string(),
  notBrothers: words,
  keptId: id<PrisonerId>(),
  facts: z.partialRecord(z.enum(factNames), z.enum(sides)),
  status: z.enum(prisonerStatuses),
  /** A record was changed since: it can only be sent back. */
  stale: z.boolean(),
  may: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
});
export type Proposal = z.infer<typeof proposal>;

/** Two records side by side, and what joining them would do. */
export const mergeComparison = z.object({
  kept: mergeSide,
  gone: mergeSide,
  facts: z.array(factRow),
  lists: z.array(z.object({ list: z.enum(unitedLists), rows: z.array(unitedRow) })),
  status: z.object({ options: z.array(z.enum(prisonerStatuses)), suggested: z.enum(prisonerStatuses).nullable() }),
  moving: z.record(z.enum(movingKinds), z.number()),
  score,
  chain: cluster,
  hindrances: z.array(z.string()),
  grave: z.boolean(),
  /** Whether this reader joins at once; otherwise a proposal is made. */
  alone: z.boolean(),
  proposal: proposal.nullable(),
});
export type MergeComparison = z.infer<typeof mergeComparison>;

export const mergeRequest = z.strictObject({
  keptVersion: version,
  goneVersion: version,
  facts: z.partialRecord(z.enum(factNames), z.enum(sides)).default({}),
  status: z
    .enum(prisonerStatuses)
    .nullish()
    .transform((value) => value ?? null),
  reason: requiredText(1000),
  notBrothers: optionalText(1000),
  /** The records the page showed: all that would become one person must have been among them. */
  seen: z.array(id<PrisonerId>()).max(100, 'too-long'),
});
export type MergeRequest = z.infer<typeof mergeRequest>;

export const mergeReceipt = z.object({
  id: id<MergeId>(),
  keptId: id<PrisonerId>(),
  status: z.enum(['joined', 'proposed', 'returned', 'withdrawn', 'undone']),
});
export type MergeReceipt = z.infer<typeof mergeReceipt>;

export const mergeAddress = z.object({ mergeId: id<MergeId>() });
export const mergeDecision = z.strictObject({
  version,
  decision: z.enum(['join', 'return'], 'choose-one'),
  note: optionalText(1000),
});
export type MergeDecision = z.infer<typeof mergeDecision>;
export const mergeWithdrawal = z.strictObject({ version });

/** A proposal in the list of those that wait. */
export const mergeProposalLine = z.object({
  id: id<MergeId>(),
  keptId: id<PrisonerId>(),
  goneId: id<PrisonerId>(),
  keptNumber: z.string(),
  goneNumber: z.string(),
  keptName: z.string(),
  goneName: z.string(),
  by: words,
  at: z.string(),
  reason: z.string(),
  mayDecide: z.boolean(),
});
export type MergeProposalLine = z.infer<typeof mergeProposalLine>;

/** The number of another record, as somebody types it. */
export const otherAsked = z.object({ number: z.string().max(20) });
