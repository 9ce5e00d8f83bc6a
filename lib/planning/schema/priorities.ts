import { z } from 'zod';
import type { Criterion } from '../../agreements/rules/criteria';
import { policyStatuses } from '../../evidence/rules/policy';
import { requiredText, version } from '../../kernel/text-schema';
import { categories, healthCategories } from '../../prisoners/rules';
import { type Priorities, priorityFaults, tiers } from '../rules/priority';

const years = z.number('not-a-count').int('not-a-count').min(14, 'not-a-count').max(99, 'not-a-count');
const criterion = z.strictObject({
  health: z.array(z.enum(healthCategories, 'choose-one')).optional(),
  category: z.array(z.enum(categories, 'choose-one')).optional(),
  sex: z.literal('female', 'choose-one').optional(),
  ageUnder: years.optional(),
  ageFrom: years.optional(),
  heldMonths: z.number('not-a-count').int('not-a-count').min(1, 'not-a-count').max(240, 'not-a-count').optional(),
}) satisfies z.ZodType<Criterion, unknown>;
const days = z.number('not-a-count').int('not-a-count').min(0, 'not-a-count').max(9999, 'not-a-count');

const content = z.strictObject({
  name: requiredText(120),
  tiers: z
    .array(z.strictObject({ tier: z.literal(tiers), criteria: z.array(criterion).max(20, 'too-long') }))
    .max(tiers.length, 'invalid'),
  limits: z.strictObject({ proofOfLifeDays: days, wishDays: days }),
});

/** What a version of the priorities says: its shape here, what it may never say in `priorityFaults`. */
export const prioritiesContent = content satisfies z.ZodType<Priorities, unknown>;

const draft = content.superRefine((priorities, context) => {
  for (const { at, code } of priorityFaults(priorities))
    context.addIssue({ code: 'custom', path: at.split('.'), message: code });
});

export const prioritiesDraft = z.strictObject({ content: draft });
export type PrioritiesDraft = z.infer<typeof prioritiesDraft>;
export const newPriorities = z.strictObject({ content: draft, note: requiredText(2000) });
export type NewPriorities = z.infer<typeof newPriorities>;

export const prioritiesPath = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
export const prioritiesDecision = z
  .strictObject({
    version,
    decision: z.enum(['adopt', 'return'], 'choose-one'),
    note: z.string('invalid').trim().max(1000, 'too-long').nullish(),
  })
  .refine(({ decision, note }) => decision === 'adopt' || note, { path: ['note'], message: 'reason-missing' });
export type PrioritiesDecision = z.infer<typeof prioritiesDecision> & z.infer<typeof prioritiesPath>;
export const prioritiesWithdrawal = z.strictObject({ version });
export type PrioritiesWithdrawal = z.infer<typeof prioritiesWithdrawal> & z.infer<typeof prioritiesPath>;
export const prioritiesReceipt = z.object({ number: z.number(), status: z.enum(policyStatuses) });

const tally = z.object({ tiers: z.array(z.number()), alive: z.number(), wish: z.number() });
/** Counts of the present pool: how many in each tier, and for how many the proof of life or the wish would be too old. Never who. */
export const prioritiesConsequences = z.object({
  of: z.number(),
  /** How many would change their tier. */
  changed: z.number(),
  present: tally,
  drafted: tally,
  /** Set when there are more people than were counted. */
  partly: z.boolean(),
});
export type PrioritiesConsequences = z.infer<typeof prioritiesConsequences>;

const person = z.object({ by: z.string().nullable(), at: z.string() });
export const prioritiesLine = z.object({
  number: z.number(),
  status: z.enum(policyStatuses),
  content: prioritiesContent,
  hash: z.string(),
  note: z.string(),
  proposed: person.extend({ mine: z.boolean() }),
  adopted: person.nullable(),
  closed: person.extend({ note: z.string().nullable() }).nullable(),
  version: z.number(),
});
export type PrioritiesLine = z.infer<typeof prioritiesLine>;
export const prioritiesPage = z.object({
  present: z.number(),
  versions: z.array(prioritiesLine),
  may: z.object({ propose: z.boolean(), decide: z.boolean() }),
});
export type PrioritiesPage = z.infer<typeof prioritiesPage>;
