import { z } from 'zod';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import { requiredText, version } from '../../kernel/text-schema';
import { sourceKinds } from '../rules';
import { type Policy, policyFaults, policyStatuses } from '../rules/policy';

const count = z.number('choose-one').int('choose-one').min(0, 'choose-one').max(99, 'choose-one');
const kinds = z.array(z.enum(sourceKinds, 'choose-one')).max(sourceKinds.length, 'invalid');
const conclusionRule = z.strictObject({
  reliability,
  credibility,
  alone: kinds,
  never: kinds,
  sources: count,
});

/** What a version of the policy says: its shape here, what it may never say in `policyFaults`. */
export const policyContent: z.ZodType<Policy> = z.strictObject({
  confirmed: conclusionRule.extend({ persons: count }),
  probable: conclusionRule,
});

const draft: z.ZodType<Policy> = z
  .strictObject({ confirmed: conclusionRule.extend({ persons: count }), probable: conclusionRule })
  .superRefine((policy, context) => {
    for (const { at, code } of policyFaults(policy))
      context.addIssue({ code: 'custom', path: at.split('.'), message: code });
  });

export const policyDraft = z.strictObject({ content: draft });
export type PolicyDraft = z.infer<typeof policyDraft>;
export const newPolicy = z.strictObject({ content: draft, note: requiredText(2000) });
export type NewPolicy = z.infer<typeof newPolicy>;

export const policyPath = z.object({ number: z.coerce.number().int().min(1).max(1_000_000) });
export const policyDecision = z
  .strictObject({
    version,
    decision: z.enum(['adopt', 'return'], 'choose-one'),
    note: z.string('invalid').trim().max(1000, 'too-long').nullish(),
  })
  .refine(({ decision, note }) => decision === 'adopt' || note, { path: ['note'], message: 'reason-missing' });
export type PolicyDecision = z.infer<typeof policyDecision> & z.infer<typeof policyPath>;
export const policyWithdrawal = z.strictObject({ version });
export type PolicyWithdrawal = z.infer<typeof policyWithdrawal> & z.infer<typeof policyPath>;
export const policyReceipt = z.object({ number: z.number(), status: z.enum(policyStatuses) });

/** Counts of people on file by what a policy carries for them. Never who. */
export const policyConsequences = z.object({
  /** Held as confirmed at present. */
  confirmed: z.object({ of: z.number(), fallsNow: z.number(), fallsThen: z.number() }),
  /** Probably held at present. */
  probable: z.object({ of: z.number(), fallsNow: z.number(), fallsThen: z.number() }),
  /** Not held as either, and the claims on file would carry it. */
  open: z.object({ of: z.number(), probableNow: z.number(), probableThen: z.number() }),
  /** Not confirmed, and the claims on file would carry a confirmation. */
  confirmable: z.object({ confirmableNow: z.number(), confirmableThen: z.number() }),
  /** Set when there is more on file than was counted. */
  partly: z.boolean(),
});
export type PolicyConsequences = z.infer<typeof policyConsequences>;

const person = z.object({ by: z.string().nullable(), at: z.string() });
export const policyLine = z.object({
  number: z.number(),
  status: z.enum(policyStatuses),
  content: policyContent,
  note: z.string(),
  proposed: person.extend({ mine: z.boolean() }),
  adopted: person.nullable(),
  closed: person.extend({ note: z.string().nullable() }).nullable(),
  /** Whether everything on file has been measured by it. */
  rederived: z.boolean(),
  version: z.number(),
});
export type PolicyLine = z.infer<typeof policyLine>;
export const policyPage = z.object({
  present: z.number(),
  versions: z.array(policyLine),
  may: z.object({ propose: z.boolean(), decide: z.boolean() }),
});
export type PolicyPage = z.infer<typeof policyPage>;
