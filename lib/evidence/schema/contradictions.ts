import { z } from 'zod';
import { reliabilities } from '../../kernel/admiralty-scale';
import type { AttentionId, ClaimId, PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, requiredText, version } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { claimStatements, sourceKinds } from '../rules';
import { openingCauses, resolutions } from '../rules/attention';
import { nextActs } from '../rules/contradiction-answers';
import { contradictionKinds } from '../rules/contradictions';

export const contradictionPath = z.object({ id: id<AttentionId>() });

/** A person's answer. `seen` is what was side by side when it was given: had something joined it, they look again. */
export const contradictionAnswer = z.strictObject({
  version,
  resolution: z.enum(resolutions as [string, ...string[]], 'choose-one'),
  note: requiredText(2000),
  seen: z.array(z.string('invalid').max(200, 'invalid'), 'invalid').min(1, 'invalid').max(1000, 'invalid'),
});
export type ContradictionAnswer = z.infer<typeof contradictionAnswer> & z.infer<typeof contradictionPath>;
export const contradictionReceipt = z.object({ attentionId: id<AttentionId>(), resolution: z.string() });

const words = z.string().nullable();
const common = { item: z.string(), prisonerId: id<PrisonerId>() };

/** One thing a contradiction is about, as it stands on file now. */
export const contradictionItem = z.discriminatedUnion('what', [
  z.object({
    ...common,
    what: z.literal('claim'),
    claimId: id<ClaimId>(),
    says: z.enum(claimStatements),
    asOf: partialDate,
    place: words,
    sourceKind: z.enum(sourceKinds),
    sourceReference: words,
    reliability: z.enum(reliabilities),
    credibility: z.number(),
    note: words,
    recordedBy: words,
    recordedAt: z.string(),
    retracted: z.boolean(),
  }),
  z.object({
    ...common,
    what: z.literal('place'),
    place: z.string(),
    from: partialDate,
    until: partialDate,
    source: words,
    reliability: z.enum(reliabilities).nullable(),
    credibility: z.number().nullable(),
    recordedBy: words,
    recordedAt: z.string(),
  }),
  z.object({ ...common, what: z.literal('date'), fact: z.enum(['birth', 'capture']), date: partialDate }),
  z.object({ ...common, what: z.literal('number'), kind: z.string(), values: z.array(z.string()) }),
  /** Taken back since: it was here when the question was put. */
  z.object({ ...common, what: z.literal('gone') }),
]);
export type ContradictionItem = z.infer<typeof contradictionItem>;

/** What stands on one side: a code of the statement, the place as it is written, or the record. */
export const contradictionSide = z.object({
  key: z.string(),
  head: z.discriminatedUnion('what', [
    z.object({ what: z.literal('says'), code: z.string() }),
    z.object({ what: z.literal('place'), place: z.string() }),
    z.object({ what: z.literal('record'), prisonerId: id<PrisonerId>() }),
    z.object({ what: z.literal('gone') }),
  ]),
  items: z.array(contradictionItem),
});
export type ContradictionSide = z.infer<typeof contradictionSide>;

const answered = z.object({ resolution: z.string(), by: words, at: z.string(), note: words });
export const contradiction = z.object({
  id: id<AttentionId>(),
  kind: z.enum(contradictionKinds),
  status: z.enum(['open', 'resolved']),
  version: z.number(),
  openedAt: z.string(),
  because: z.enum(openingCauses),
  records: z.array(
    z.object({
      id: id<PrisonerId>(),
      number: z.number(),
      name: z.string(),
      status: z.enum(prisonerStatuses),
      birth: partialDate,
    }),
  ),
  sides: z.array(contradictionSide),
  seen: z.array(z.string()),
  answer: answered.nullable(),
  /** What persons answered before about some of the same. */
  earlier: z.array(answered.extend({ id: id<AttentionId>() })),
  offered: z.array(z.string()),
  acts: z.array(z.enum(nextActs)),
  may: z.object({ resolve: z.boolean() }),
});
export type ContradictionView = z.infer<typeof contradiction>;
