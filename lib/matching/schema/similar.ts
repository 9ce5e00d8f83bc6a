import { z } from 'zod';
import { inquiryStatuses } from '../../inquiries/rules';
import type { InquiryId, SoughtId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, text } from '../../kernel/text-schema';
import { score } from '../../names/score-schema';
import { sexes } from '../../prisoners/rules';
import { pairRecord } from './pairs';

const few = z.array(text(300)).max(20, 'too-long').default([]);

/**
 * The facts of a person typed so far. Everything may be missing; with no name and no number nobody is found. `inquiries`
 * asks for inquiries about the same person too.
 */
export const similarQuestion = z.strictObject({
  names: z
    .array(
      z.strictObject({
        surname: optionalText(200),
        given: optionalText(200),
        patronymic: optionalText(200),
        /** The whole name, or an alias, in any order. */
        text: optionalText(400),
        callSign: z.boolean().default(false),
      }),
    )
    .max(20, 'too-long'),
  sex: z.enum(sexes).default('unknown'),
  birth: partialDate,
  birthPlace: optionalText(300),
  unit: optionalText(300),
  places: few,
  relatives: few,
  numbers: few,
  inquiries: z.boolean().default(false),
});
export type SimilarQuestion = z.input<typeof similarQuestion>;
export type SimilarAsked = z.infer<typeof similarQuestion>;

/** A record that may be of the same person, and why. */
export const similarRecord = score.extend({ record: pairRecord });
export type SimilarRecord = z.infer<typeof similarRecord>;

/** An inquiry that may be about the same person, and why. */
export const similarInquiry = score.extend({
  soughtId: id<SoughtId>(),
  inquiryId: id<InquiryId>(),
  reference: z.string(),
  status: z.enum(inquiryStatuses),
  inquirerName: z.string(),
  name: z.string(),
  birth: partialDate,
});
export type SimilarInquiry = z.infer<typeof similarInquiry>;

/** The surest first. Empty lists prove nothing. */
export const similarAnswer = z.object({ records: z.array(similarRecord), inquiries: z.array(similarInquiry) });
export type SimilarAnswer = z.infer<typeof similarAnswer>;
