import { z } from 'zod';
import { channels, kinshipStates, relationships } from '../../inquiries/rules';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { verdicts } from '../rules';
import { decisionLine, pairLine } from './pairs';

/** The facts two descriptions are compared by, in the order they are shown. */
export const comparedFields = [
  'names',
  'sex',
  'birth',
  'birthPlace',
  'nationality',
  'category',
  'rank',
  'unit',
  'numbers',
  'lost',
  'places',
  'relatives',
  'marks',
  'circumstances',
] as const;
export type ComparedField = (typeof comparedFields)[number];

/**
 * One value as one source gave it. `code` is what the words for it depend on: the kind of a name or a document, a sex, a
 * category. `source` is null where the record does not say who gave it.
 */
export const comparedValue = z.object({
  text: z.string(),
  code: z.string().nullable(),
  date: partialDate.nullable(),
  source: z.string().nullable(),
  recordedAt: z.string().nullable(),
});
export type ComparedValue = z.infer<typeof comparedValue>;

/** How the two sides of a field stand to each other, as the score judged it; null where it judged nothing. */
export const agreements = ['agrees', 'differs'] as const;

export const comparedRow = z.object({
  field: z.enum(comparedFields),
  first: z.array(comparedValue),
  second: z.array(comparedValue),
  agreement: z.enum(agreements).nullable(),
});
export type ComparedRow = z.infer<typeof comparedRow>;

/** What the family's side rests on: who asks, how it came, whether the kinship is settled. */
export const soughtSource = z.object({
  channel: z.enum(channels),
  inquirerName: z.string(),
  relationship: z.enum(relationships),
  kinship: z.enum(kinshipStates),
});

const said = { by: z.string().nullable(), at: z.string().nullable() };

/** A record of a chain, and what was said of each two of them. */
export const cluster = z.object({
  records: z.array(
    z.object({ id: id<PrisonerId>(), number: z.string(), name: z.string(), status: z.enum(prisonerStatuses) }),
  ),
  pairs: z.array(
    z.object({
      first: id<PrisonerId>(),
      second: id<PrisonerId>(),
      pairId: id<PairId>().nullable(),
      verdict: z.enum(verdicts).nullable(),
      ...said,
      /** Somebody has decided anew since, for the record one of the two was joined into: it counts no more. */
      overtaken: z.boolean(),
    }),
  ),
  /** Sought persons of whom contradicting things were said about records of the chain, with what was said. */
  sought: z.array(
    z.object({
      id: id<SoughtId>(),
      inquiryId: id<InquiryId>(),
      reference: z.string(),
      said: z.array(
        z.object({
          recordId: id<PrisonerId>(),
          pairId: id<PairId>().nullable(),
          verdict: z.enum(verdicts),
          /** Said by linking the two. */
          linked: z.boolean(),
          ...said,
        }),
      ),
    }),
  ),
  /** Two are the same as a third, record or sought person, and not the same as each other: nothing in it may be merged. */
  contradictory: z.boolean(),
});
export type Cluster = z.infer<typeof cluster>;

/** Two descriptions side by side: an explicit field list. */
export const comparison = z.object({
  pair: pairLine,
  rows: z.array(comparedRow),
  source: soughtSource.nullable(),
  decisions: z.array(decisionLine),
  cluster: cluster.nullable(),
  /** The pair of the records that stand now, when one of these two was joined with another: there it is decided. */
  standsIn: id<PairId>().nullable(),
  /** The merge page of the two records, when this reader may merge and the chain allows it. */
  mergeHref: z.string().nullable(),
});
export type Comparison = z.infer<typeof comparison>;
