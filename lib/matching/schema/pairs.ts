import { z } from 'zod';
import { inquiryStatuses, linkStatuses } from '../../inquiries/rules';
import type { InquiryId, PairId, PrisonerId, SoughtId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, version } from '../../kernel/text-schema';
import { band, score } from '../../names/score-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { spelling } from '../../prisoners/schema/registry';
import { pairKinds, pairStatuses, verdicts, withdrawReasons } from '../rules';

export const pairPath = z.object({ id: id<PairId>() });

/** What the queue is narrowed by: codes and ids only. Without `show` it is what waits for a decision. */
export const pairShows = ['waiting', 'contested', 'decided'] as const;
export const pairFilter = z.strictObject({
  show: z.enum(pairShows).optional(),
  kind: z.enum(pairKinds).optional(),
  band: z.enum(['strong', 'possible']).optional(),
  brothers: z.enum(['1']).optional(),
  mine: z.enum(['1']).optional(),
  soughtId: id<SoughtId>().optional(),
  prisonerId: id<PrisonerId>().optional(),
  after: z.string().max(120).optional(),
});
export type PairFilter = z.infer<typeof pairFilter>;

/** The address of the queue under a filter. */
export function matchingHref(filter: PairFilter): string {
  const codes = Object.entries(filter).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return codes.length > 0 ? `/matching?${new URLSearchParams(codes)}` : '/matching';
}

/** A record as a pair shows it. Sex, birth and status are null for those who only need to know that it exists. */
export const pairRecord = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  names: z.array(spelling),
  birthYear: z.number().nullable(),
  birth: partialDate.nullable(),
  status: z.enum(prisonerStatuses).nullable(),
  mayOpen: z.boolean(),
});
export type PairRecord = z.infer<typeof pairRecord>;

/** A sought person as a pair shows them, with the inquiry that seeks them. */
export const pairSought = z.object({
  id: id<SoughtId>(),
  inquiryId: id<InquiryId>(),
  reference: z.string(),
  inquiryVersion: z.number(),
  inquiryStatus: z.enum(inquiryStatuses),
  name: z.string(),
  birth: partialDate,
  linkStatus: z.enum(linkStatuses),
  /** The record they are linked to, when there is one. */
  linkedTo: id<PrisonerId>().nullable(),
});
export type PairSought = z.infer<typeof pairSought>;

const by = z.string().nullable();
export const decisionLine = z.object({
  id: z.string(),
  verdict: z.enum([...verdicts, 'withdrawn']),
  reason: z.enum(withdrawReasons).nullable(),
  note: z.string().nullable(),
  by,
  at: z.string(),
  bits: z.number(),
  band,
  /** The records it was made about, where these were joined into one of the two since; empty when it was made of the pair itself. */
  about: z.array(z.object({ id: id<PrisonerId>(), number: z.string() })),
});
export type DecisionLine = z.infer<typeof decisionLine>;

/** One pair of the queue. `first` is the record; `sought` or `other` what it is compared with. */
export const pairLine = score.extend({
  id: id<PairId>(),
  kind: z.enum(pairKinds),
  status: z.enum(pairStatuses),
  verdict: z.enum(verdicts).nullable(),
  version: z.number(),
  foundAt: z.string(),
  first: pairRecord,
  other: pairRecord.nullable(),
  sought: pairSought.nullable(),
  /** The decision in force, for a pair that was decided or is contested: its own, or that of a record joined into one of the two. */
  decision: decisionLine.nullable(),
  /** A decision that says the opposite and counts as well: which of the two is right is for a person to say. */
  opposed: decisionLine.nullable(),
  /** One of the two was joined with another: what was said here is decided there. */
  joined: z.boolean(),
  /** What this reader may do now; the commands decide anew. */
  may: z.object({ decide: z.boolean(), link: z.boolean() }),
});
export type PairLine = z.infer<typeof pairLine>;
export const pairPage = z.object({ lines: z.array(pairLine), next: z.string().nullable(), total: z.number() });
export type PairPage = z.infer<typeof pairPage>;

const note = optionalText(2000);

/** What a person says of a pair. `inquiryVersion` is needed where an inquiry is linked or unlinked by it. */
export const newDecision = z.strictObject({
  version,
  verdict: z.enum(verdicts, 'choose-one'),
  note,
  inquiryVersion: version.nullish(),
});
export type NewDecision = z.infer<typeof newDecision>;

export const decisionWithdrawal = z.strictObject({
  version,
  reason: z.enum(withdrawReasons, 'reason-missing'),
  note,
  inquiryVersion: version.nullish(),
});
export type DecisionWithdrawal = z.infer<typeof decisionWithdrawal>;

/** The answer to both: the versions afterwards, so that it can be undone at once. */
export const decisionReceipt = z.object({
  version: z.number(),
  status: z.enum(pairStatuses),
  inquiryVersion: z.number().nullable(),
});
export type DecisionReceipt = z.infer<typeof decisionReceipt>;
