import { z } from 'zod';
import type { PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, text } from '../../kernel/text-schema';
import { band, partScore } from '../../names/score-schema';
import { categories, healthCategories, nameKinds, prisonerStatuses, scripts, sexes } from '../rules';

/** What is searched for. Personal data: it travels in a body, never in an address. */
export const registryQuestion = z
  .strictObject({
    text: text(200),
    birthYear: z.number('invalid').int('invalid').min(1900, 'invalid').max(2100, 'invalid').nullish(),
    birth: partialDate.nullish(),
    number: text(20).nullish(),
    unit: text(300).nullish(),
    place: text(300).nullish(),
    /** A telephone number of the next of kin, and a relative's name: asked by those who may read them, else ignored. */
    phone: text(60).nullish(),
    relative: text(200).nullish(),
    /** Also what resembles the question weakly. */
    all: z.boolean().optional(),
  })
  .refine(({ text: typed, number, phone, relative }) => typed.length >= 2 || Boolean(number || phone || relative), {
    path: ['text'],
    message: 'too-short',
  });
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
  /** How surely it is the person asked for, and why; null when found by a number or by the beginning of a word. */
  band: band.nullable(),
  parts: z.array(partScore),
  /** How many people on file bear this very name; counted no further than a thousand. */
  common: z.number().nullable(),
});
export type RegistryRow = z.infer<typeof registryRow>;
/** `weak`: how many more resemble the question weakly, shown when asked for with `all`. */
export const registryAnswer = z.object({ rows: z.array(registryRow), total: z.number(), weak: z.number() });
export type RegistryAnswer = z.infer<typeof registryAnswer>;

export const prisonerFilter = z.strictObject({
  status: z.enum(prisonerStatuses).optional(),
  sex: z.enum(sexes).optional(),
  category: z.enum(categories).optional(),
  health: z.enum(healthCategories).optional(),
  sealed: z.enum(['1']).optional(),
  waiting: z.enum(['fitness', 'wish']).optional(),
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
