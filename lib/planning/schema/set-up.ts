import { z } from 'zod';
import { id, requiredText } from '../../kernel/text-schema';
import { groupKeys, isAdverse, type ProblemChanges, type SetUp } from '../rules/set-up';

const count = z.number('not-a-count').int('not-a-count').min(0, 'not-a-count').max(100_000, 'not-a-count');
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
  total: count.min(1, 'not-a-count'),
  reading: id(),
  offered: perLine,
  groups: z.array(group).max(200, 'too-long'),
  vehicles: z.array(vehicle).min(1, 'vehicle-missing').max(50, 'too-long'),
  sites: z.array(site).max(100, 'too-long'),
};

/** The working sheet of a batch's plan; what its parts may not say together is in `setUpFaults`. */
export const setUpContent = z.strictObject({
  ...parts,
  dropOut: z.record(code, z.strictObject({ n: count, dropped: count })),
}) satisfies z.ZodType<SetUp, unknown>;

/** What a scenario says otherwise than the set-up; a part that is given takes the whole part's place. */
export const problemChanges = z.strictObject(parts).partial() satisfies z.ZodType<ProblemChanges, unknown>;
