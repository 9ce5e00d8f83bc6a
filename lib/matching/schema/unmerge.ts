import { z } from 'zod';
import type { MergeId, PrisonerId } from '../../kernel/ids';
import { id, requiredText, version } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { sides } from '../rules/merge-facts';
import { owners } from '../rules/unmerge';
import { factValue } from './merge';

const words = z.string().nullable();

export const splitKinds = [
  'fact',
  'status',
  'travel',
  'prisoner_name',
  'prisoner_identifier',
  'prisoner_kin',
  'prisoner_place',
  'prisoner_event',
  'claim',
  'confirmation',
  'sought_person',
  'record_share',
  'family_telling',
  'batch_member',
  'match_decision',
  'correspondence_line',
  'correspondence_entry',
  'attachment',
  'debrief',
  'album_photo',
  'identity_case',
  'identity_claimed',
  'identity_check',
  'identity_decision',
  'dna_donor',
  'dna_request',
  'death_decision',
] as const;
export type SplitKind = (typeof splitKinds)[number];

/** Something written since the join. `text` and `code` say what it is, for those who may read it. */
export const splitItem = z.object({
  key: z.string(),
  kind: z.enum(splitKinds),
  text: words,
  code: words,
  value: factValue.nullable(),
  source: words,
  at: words,
  by: words,
});
export type SplitItem = z.infer<typeof splitItem>;

export const partSide = z.object({ id: id<PrisonerId>(), number: z.string(), name: z.string() });

/** What parting two records would do, and what has to be said first. */
export const split = z.object({
  mergeId: id<MergeId>(),
  /** Of the record that was kept: whoever changes it meanwhile is seen. */
  version: z.number(),
  kept: partSide,
  gone: partSide,
  joinedAt: z.string(),
  joinedBy: words,
  reason: z.string(),
  /** How many rows go back as they came. */
  goingBack: z.number(),
  /** Rows that moved and were withdrawn since: they stay withdrawn. */
  withdrawnSince: z.number(),
  settled: z.array(splitItem.extend({ side: z.enum(sides) })),
  asked: z.array(splitItem.extend({ owners: z.array(z.enum(owners)), following: z.number() })),
  statuses: z.object({ kept: z.enum(prisonerStatuses), gone: z.enum(prisonerStatuses), now: z.enum(prisonerStatuses) }),
  medicalSince: z.boolean(),
  hindrance: words,
  may: z.boolean(),
});
export type Split = z.infer<typeof split>;

/** What is said of the pair afterwards. */
export const pairAfterwards = ['not-same', 'undecided'] as const;

export const unmergeRequest = z.strictObject({
  version,
  reason: requiredText(1000),
  pair: z.enum(pairAfterwards, 'choose-one'),
  answers: z.record(z.string().max(120), z.enum(owners)).default({}),
});
export type UnmergeRequest = z.infer<typeof unmergeRequest>;

/** A join as a record's history tells it. */
export const joinLine = z.object({
  id: id<MergeId>(),
  status: z.enum(['joined', 'undone']),
  /** The other record of the two, and whether this one was kept. */
  otherId: id<PrisonerId>(),
  otherNumber: z.string(),
  kept: z.boolean(),
  joinedAt: z.string(),
  joinedBy: words,
  proposedBy: words,
  reason: z.string(),
  undoneAt: words,
  undoneBy: words,
  undoReason: words,
  mayUndo: z.boolean(),
});
export type JoinLine = z.infer<typeof joinLine>;
export const recordJoins = z.object({ lines: z.array(joinLine) });
