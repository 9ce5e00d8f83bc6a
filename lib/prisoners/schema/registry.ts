import { z } from 'zod';
import type { PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, text } from '../../kernel/text-schema';
import { categories, healthCategories, nameKinds, prisonerStatuses, scripts, sexes } from '../rules';

/** What is searched for. Personal data: it travels in a body, never in an address. */
export const registryQuestion = z
  .strictObject({
    text: text(200),
    birthYear: z.number('invalid').int('invalid').min(1900, 'invalid').max(2100, 'invalid').nullish(),
    number: text(20).nullish(),
  })
  .refine(({ text: typed, number }) => typed.length >= 2 || Boolean(number), { path: ['text'], message: 'too-short' });
export type RegistryQuestion = z.infer<typeof registryQuestion>;

export const spelling = z.object({ kind: z.enum(nameKinds), script: z.enum(scripts), full: z.string() });
export type Spelling = z.infer<typeof spelling>;

/** One hit. Sex, birth and status are null for those who only need to know that a record exists. */
export const registryRow = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  names: z.array(spelling),
  birthYear: z.number().nullable(),
  birth: partialDate.nullable(),
  sex: z.enum(sexes).nullable(),
  status: z.enum(prisonerStatuses).nullable(),
  mayOpen: z.boolean(),
});
export type RegistryRow = z.infer<typeof registryRow>;
export const registryAnswer = z.object({ rows: z.array(registryRow), total: z.number() });
export type RegistryAnswer = z.infer<typeof registryAnswer>;

export const prisonerFilter = z.strictObject({
  status: z.enum(prisonerStatuses).optional(),
  sex: z.enum(sexes).optional(),
  category: z.enum(categories).optional(),
  health: z.enum(healthCategories).optional(),
  sealed: z.enum(['1']).optional(),
  waiting: z.enum(['fitness', 'wish', 'proof-of-life']).optional(),
  after: z.string().max(20).optional(),
});
export type PrisonerFilter = z.infer<typeof prisonerFilter>;

export const prisonerLine = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  names: z.array(spelling),
  birth: partialDate,
  sex: z.enum(sexes),
  category: z.enum(categories),
  status: z.enum(prisonerStatuses),
  statusSince: z.string().nullable(),
  lastAliveAt: z.string().nullable(),
  healthCategory: z.enum(healthCategories),
  sealed: z.boolean(),
});
export type PrisonerLine = z.infer<typeof prisonerLine>;
export const prisonerPage = z.object({ lines: z.array(prisonerLine), next: z.string().nullable(), total: z.number() });
export type PrisonerPage = z.infer<typeof prisonerPage>;
