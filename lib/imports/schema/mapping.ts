import { z } from 'zod';
import { claimStatements, sourceKinds } from '../../evidence/rules';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import { dateOrders } from '../rules/dates';
import { targets } from '../rules/fields';
import { entryStatuses } from '../rules/run';

export const standing = z.strictObject({
  sourceKind: z.enum(sourceKinds, 'choose-one'),
  reliability,
  credibility,
  says: z.enum(claimStatements, 'choose-one').nullable(),
});

/** How a table is understood, as it travels and as it is kept. */
export const mapping = z.strictObject({
  headerLine: z.number('invalid').int('invalid').min(0, 'invalid').max(200, 'invalid'),
  sheet: z.string().max(100, 'too-long').nullable(),
  columns: z.array(z.enum(targets, 'choose-one').nullable()).max(400, 'too-long'),
  dateOrder: z.enum(dateOrders, 'choose-one').nullable(),
  enterAs: z.enum(entryStatuses, 'choose-one'),
  standing,
});

/** What was remembered of a source's last list. */
export const remembered = z.object({
  columns: z.record(z.string(), z.enum(targets).nullable()),
  dateOrder: z.enum(dateOrders).nullable(),
  enterAs: z.enum(entryStatuses),
  standing,
});

/**
 * The file a command is given: like a mapping, but columns by their headings, which is how a person writes it down.
 * A heading that is not named is left out.
 */
export const mappingFile = z.strictObject({
  columns: z.record(z.string(), z.enum(targets)),
  headerLine: z.number().int().min(0).max(200).default(1),
  sheet: z.string().nullable().default(null),
  dateOrder: z.enum(dateOrders).nullable().default(null),
  enterAs: z.enum(entryStatuses).default('reported'),
  standing: standing
    .partial()
    .default({})
    .transform(({ sourceKind = 'official-list', reliability = 'F', credibility = 6, says = null }) => ({
      sourceKind,
      reliability,
      credibility,
      says,
    })),
});
export type MappingFile = z.infer<typeof mappingFile>;
