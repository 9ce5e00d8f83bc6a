import { z } from 'zod';
import { side } from '../../exchanges/schema/batch';
import { id, requiredText } from '../../kernel/text-schema';
import { groupKeys, isAdverse, type ProblemChanges, type SetUp } from '../rules/set-up';

const atLeast = (least: number) =>
  z.number('not-a-count').int('not-a-count').min(least, 'not-a-count').max(100_000, 'not-a-count');
const count = atLeast(0);
const code = z.string('required').regex(/^[a-z0-9-]{1,60}$/, 'invalid');
const perLine = z.record(code, count);

/** Nationality, religion and opinion are refused by name: the sentence says why, not that a word is unknown. */
const groupKey = z
  .string('choose-one')
  .refine((key) => !isAdverse(key), 'adverse-distinction')
  .pipe(z.enum(groupKeys, 'choose-one'));
const limit = count.optional();
const group = z.strictObject({ key: groupKey, value: requiredText(300), floor: limit, ceiling: limit });
const vehicle = z.strictObject({
  type: requiredText(60),
  count,
  seats: count,
  stretchers: count,
  isolation: count,
});
const site = z.strictObject({
  id: code,
  name: requiredText(120),
  places: z.array(requiredText(300)).min(1, 'choose-one').max(500, 'too-long'),
});

const parts = {
  total: atLeast(1),
  reading: id(),
  offered: perLine,
  groups: z.array(group).max(200, 'too-long'),
  vehicles: z.array(vehicle).min(1, 'vehicle-missing').max(50, 'too-long'),
  sites: z.array(site).max(100, 'too-long'),
};

/** The working sheet of a batch's plan; what its parts may not say together is in `setUpFaults`. */
export const setUpContent: z.ZodType<SetUp> = z.strictObject({
  ...parts,
  dropOut: z.record(code, z.strictObject({ n: count, dropped: count })),
});

/** What a scenario says otherwise than the set-up; a part that is given takes the whole part's place. */
export const problemChanges: z.ZodType<ProblemChanges> = z.strictObject(parts).partial();

/** The sheet as it should be now. `version` 0: there was none before. */
export const changedSetUp = z.strictObject({
  version: z.number('invalid').int('invalid').min(0, 'invalid'),
  content: setUpContent,
});
export type ChangedSetUp = z.infer<typeof changedSetUp>;
export const setUpReceipt = z.object({ version: z.number() });

const option = z.object({ value: z.string(), label: z.string(), people: z.number() });
/** A value people of the pool have, with how many; `label` is how it is written on file. */
export type SetUpOption = z.infer<typeof option>;

export const setUpLine = z.object({
  id: z.string(),
  title: z.string(),
  mode: z.enum(['unconditional', 'all-for-all', 'ratio', 'fixed']),
  give: z.number().optional(),
  take: z.number().optional(),
  offered: z.number().optional(),
});
export type SetUpLine = z.infer<typeof setUpLine>;

/** What the lists of the other side say of a line of the agreement: shown beside the set-up, and no part of it. */
const offeredByThem = z.object({ count: z.number(), lists: z.number(), lastOn: z.string().nullable() });
export type OfferedByThem = z.infer<typeof offeredByThem>;

/** A set-up with what its form offers. `version` 0: nobody saved one, and it begins with what the batch says. */
export const setUpPage = z.object({
  content: setUpContent,
  version: z.number(),
  updated: z.object({ by: z.string().nullable(), at: z.string() }).nullable(),
  sides: z.array(side),
  /** The places of the batch's own terms. */
  places: z.object({ seats: z.number(), stretchers: z.number() }),
  /** The lines by each side's reading. */
  lines: z.record(z.string(), z.array(setUpLine)),
  offeredByThem: z.record(z.string(), offeredByThem),
  options: z.object({ place: z.array(option), unit: z.array(option), captureYear: z.array(option) }),
  people: z.number(),
  /** Without an agreement there is one line for anybody; by a version another has followed nothing is planned. */
  agreement: z.enum(['none', 'in-force', 'replaced']),
  /** Whether planning still goes on, so that a planner may change it. */
  open: z.boolean(),
  may: z.object({ change: z.boolean() }),
});
export type SetUpPage = z.infer<typeof setUpPage>;
