import { z } from 'zod';
import type { LaboratoryId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { lines, relations, soundKinshipTable, strengths } from '../rules/kinship';
import { identityMethods } from '../rules/methods';
import { soundMinimum } from '../rules/minimum';

const methods = z.array(z.enum(identityMethods)).max(identityMethods.length, 'invalid');
const kindRule = z.strictObject({
  alone: methods,
  together: z
    .strictObject({
      least: z.number().int().min(2, 'invalid').max(8, 'invalid'),
      of: methods,
      differentExaminers: z.boolean(),
    })
    .nullable(),
  contradicting: methods,
});
/** The least that establishes an identity, as it is adopted and kept. */
export const minimumRule = z
  .strictObject({
    living: kindRule,
    remains: kindRule,
    leastLikelihoodLog10: z.number().min(3, 'unsound-rule').max(30, 'invalid'),
  })
  .refine((rule) => soundMinimum(rule).ok, { message: 'unsound-rule' });

const need = z.strictObject({
  relation: z.enum(relations),
  line: z.enum(lines).exclude(['unknown']).nullable(),
  count: z.number().int().min(1, 'invalid').max(9, 'invalid'),
});
export const kinshipTable = z
  .strictObject({
    combinations: z
      .array(z.strictObject({ strength: z.enum(strengths), needs: z.array(need).min(1, 'required').max(5, 'invalid') }))
      .min(1, 'required')
      .max(60, 'invalid'),
  })
  .refine(soundKinshipTable, { message: 'invalid' });

export const ruleKinds = ['minimum', 'kinship'] as const;
export type RuleKind = (typeof ruleKinds)[number];
/** A later version. `version` is the one it was written from: of two at once, one is refused. */
export const newRuleVersion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('minimum'), version, body: minimumRule, reason: requiredText(1000) }),
  z.strictObject({ kind: z.literal('kinship'), version, body: kinshipTable, reason: requiredText(1000) }),
]);
export type NewRuleVersion = z.infer<typeof newRuleVersion>;

const adopted = { version: z.number(), reason: z.string(), adoptedBy: z.string().nullable(), adoptedAt: z.string() };
export const ruleVersions = z.object({
  minimum: z.array(z.object({ ...adopted, body: minimumRule })),
  kinship: z.array(z.object({ ...adopted, body: kinshipTable })),
});
export type RuleVersions = z.infer<typeof ruleVersions>;
export const ruleReceipt = z.object({ kind: z.enum(ruleKinds), version: z.number() });

const laboratoryFields = {
  name: requiredText(200),
  place: optionalText(200),
  abroad: z.boolean(),
  usualDays: z.number('invalid').int('invalid').min(1, 'invalid').max(999, 'invalid'),
};
export const newLaboratory = z.strictObject(laboratoryFields);
export type NewLaboratory = z.infer<typeof newLaboratory>;
export const laboratoryPath = z.object({ id: id<LaboratoryId>() });
export const laboratoryChange = z.strictObject({ ...laboratoryFields, active: z.boolean(), version });
export type LaboratoryChange = z.infer<typeof laboratoryChange> & z.infer<typeof laboratoryPath>;
export const laboratoryLine = z.object({
  id: id<LaboratoryId>(),
  name: z.string(),
  place: z.string().nullable(),
  abroad: z.boolean(),
  usualDays: z.number(),
  active: z.boolean(),
  version: z.number(),
});
export type LaboratoryLine = z.infer<typeof laboratoryLine>;
export const laboratoryList = z.object({ laboratories: z.array(laboratoryLine) });
export const laboratoryReceipt = z.object({ laboratoryId: id<LaboratoryId>() });
