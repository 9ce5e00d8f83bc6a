import { z } from 'zod';
import { reliabilities } from '../../kernel/admiralty-scale';
import type { PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id } from '../../kernel/text-schema';
import {
  categories,
  fitnesses,
  healthCategories,
  holds,
  identifierKinds,
  nameKinds,
  prisonerActions,
  prisonerStatuses,
  scripts,
  sexes,
  wishes,
} from '../rules';

const words = z.string().nullable();

export const party = z.object({ id: z.string(), code: z.string(), uk: z.string(), ru: z.string(), en: z.string() });
export type Party = z.infer<typeof party>;

export const prisonerName = z.object({
  id: z.string(),
  kind: z.enum(nameKinds),
  script: z.enum(scripts),
  surname: words,
  given: words,
  patronymic: words,
  full: z.string(),
  source: words,
  recordedAt: z.string(),
});
export type PrisonerName = z.infer<typeof prisonerName>;

export const travel = z.object({
  wish: z.enum(wishes),
  wishAsOf: words,
  wishBy: words,
  fitness: z.enum(fitnesses),
  fitnessAsOf: words,
  fitnessBy: words,
  hold: z.enum(holds),
  holdNote: words,
  version: z.number(),
});

/** How sure the status is: confirmed by two people, or resting on so many kinds of source. */
export const certainty = z.object({ confirmed: z.boolean(), sources: z.number() });

/**
 * The record as it leaves the building. `kin` and `travel` are null for those who may not read them; the medical part has
 * an address of its own.
 */
export const prisonerRecord = z.object({
  id: id<PrisonerId>(),
  number: z.string(),
  version: z.number(),
  status: z.enum(prisonerStatuses),
  statusSince: words,
  certainty,
  lastAliveAt: words,
  sealed: z.boolean(),
  names: z.array(prisonerName),
  sex: z.enum(sexes),
  birth: partialDate,
  birthPlace: words,
  nationality: words,
  fatherName: words,
  motherMaidenName: words,
  category: z.enum(categories),
  serviceNumber: words,
  rank: words,
  unit: words,
  powerOfOrigin: party.nullable(),
  detainingPower: party.nullable(),
  capture: partialDate,
  capturePlace: words,
  healthCategory: z.enum(healthCategories),
  marks: words,
  description: words,
  identifiers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(identifierKinds),
      value: z.string(),
      issuer: words,
      source: words,
      recordedAt: z.string(),
    }),
  ),
  places: z.array(
    z.object({
      id: z.string(),
      place: z.string(),
      from: partialDate,
      until: partialDate,
      source: words,
      reliability: z.enum(reliabilities).nullable(),
      credibility: z.number().nullable(),
      recordedAt: z.string(),
    }),
  ),
  kin: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        relation: z.string(),
        contact: words,
        source: words,
        recordedAt: z.string(),
      }),
    )
    .nullable(),
  travel: travel.nullable(),
  batch: z.object({ id: z.string(), number: z.number(), name: z.string() }).nullable(),
  inquiries: z.number().nullable(),
  claims: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  may: z.object({
    edit: z.boolean(),
    addName: z.boolean(),
    kin: z.boolean(),
    wish: z.boolean(),
    fitness: z.boolean(),
    medical: z.boolean(),
    share: z.boolean(),
    evidence: z.boolean(),
    correspondence: z.boolean(),
    identity: z.boolean(),
    family: z.boolean(),
    exchange: z.boolean(),
    moves: z.array(z.enum(prisonerActions)),
  }),
});
export type PrisonerRecord = z.infer<typeof prisonerRecord>;

/** What is left of a record that was joined with another: its number, and where everything about the person is now. */
export const joinedRecord = z.object({
  number: z.string(),
  intoId: id<PrisonerId>(),
  intoNumber: z.string(),
  intoName: z.string(),
  at: z.string(),
  by: words,
});
export type JoinedRecord = z.infer<typeof joinedRecord>;
