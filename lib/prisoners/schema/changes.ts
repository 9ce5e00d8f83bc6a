import { z } from 'zod';
import { credibility, reliability } from '../../kernel/admiralty-schema';
import type { PrisonerId, SoughtId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import {
  categories,
  fitnesses,
  healthCategories,
  holds,
  identifierKinds,
  moveReasons,
  nameKinds,
  prisonerActions,
  sexes,
  wishes,
} from '../rules';
import { careNeeds, grounds, severities } from '../rules/medical';

export const prisonerAddress = z.object({ id: id<PrisonerId>() });
export const versioned = z.object({ version });
export type Versioned = { id: PrisonerId; version: number };
export const changed = z.object({ version: z.number() });
export type Changed = z.infer<typeof changed>;

/** One spelling: its parts, or for an alias or a call sign one text. */
export const newName = z
  .strictObject({
    kind: z.enum(nameKinds, 'choose-one').default('as-written'),
    surname: optionalText(200),
    given: optionalText(200),
    patronymic: optionalText(200),
    other: optionalText(400),
    source: optionalText(200),
  })
  .refine(({ surname, given, patronymic, other }) => Boolean(surname || given || patronymic || other), {
    path: ['surname'],
    message: 'name-missing',
  });
export type NewName = z.infer<typeof newName>;

export const newIdentifier = z.strictObject({
  kind: z.enum(identifierKinds, 'choose-one'),
  value: requiredText(100),
  issuer: optionalText(200),
  source: optionalText(200),
});
export type NewIdentifier = z.infer<typeof newIdentifier>;

const nothing = (value: unknown) => value ?? null;
/** A place of detention. The Admiralty scale's two answers go together; a list that was not weighed gives neither. */
export const newPlace = z
  .strictObject({
    place: requiredText(300),
    from: partialDate,
    until: partialDate,
    source: optionalText(200),
    reliability: z.preprocess(nothing, reliability.nullable()),
    credibility: z.preprocess(nothing, credibility.nullable()),
  })
  .refine(({ reliability, credibility }) => (reliability === null) === (credibility === null), {
    path: ['credibility'],
    message: 'choose-one',
  });
export type NewPlace = z.infer<typeof newPlace>;
/** Written by hand it is weighed as well. */
const weighedPlace = newPlace
  .refine(({ reliability }) => reliability !== null, { path: ['reliability'], message: 'choose-one' })
  .refine(({ credibility }) => credibility !== null, { path: ['credibility'], message: 'choose-one' });

export const newKin = z.strictObject({
  name: requiredText(200),
  relation: requiredText(100),
  contact: optionalText(500),
  source: optionalText(200),
});
export type NewKin = z.infer<typeof newKin>;

const party = id()
  .nullish()
  .transform((value) => value ?? null);

/** The facts of one record that are corrected together. All are optional (GC III Art. 17). */
export const recordFacts = z.strictObject({
  sex: z.enum(sexes).default('unknown'),
  birth: partialDate,
  birthPlace: optionalText(300),
  nationality: optionalText(100),
  fatherName: optionalText(200),
  motherMaidenName: optionalText(200),
  category: z.enum(categories).default('unknown'),
  serviceNumber: optionalText(60),
  rank: optionalText(120),
  unit: optionalText(300),
  powerOfOriginId: party,
  detainingPowerId: party,
  capture: partialDate,
  capturePlace: optionalText(300),
  healthCategory: z.enum(healthCategories).default('unknown'),
  marks: optionalText(2000),
  description: optionalText(4000),
});
export type RecordFacts = z.infer<typeof recordFacts>;

export const newRecord = z.strictObject({
  names: z.array(newName, 'name-missing').min(1, 'name-missing').max(20, 'too-long'),
  facts: recordFacts,
  identifiers: z.array(newIdentifier).max(20, 'too-long').default([]),
  kin: z.array(newKin).max(10, 'too-long').default([]),
  source: requiredText(200),
  /** The sought person whose description the form was filled from; nothing is linked by it. */
  soughtId: id<SoughtId>()
    .nullish()
    .transform((value) => value ?? null),
});
export type NewRecord = z.infer<typeof newRecord>;
export const openedRecord = z.object({ id: id<PrisonerId>(), number: z.string() });
export type OpenedRecord = z.infer<typeof openedRecord>;

export const factsChange = z.strictObject({ version, facts: recordFacts });
export const nameChange = z.strictObject({ version, name: newName });
export const identifierChange = z.strictObject({ version, identifier: newIdentifier });
export const placeChange = z.strictObject({ version, place: weighedPlace });
export const kinChange = z.strictObject({ version, kin: newKin });

export const parts = ['names', 'identifiers', 'places', 'kin'] as const;
export type Part = (typeof parts)[number];
export const partAddress = z.object({ id: id<PrisonerId>(), part: z.enum(parts), partId: id() });
export const withdrawal = z.strictObject({ version, reason: requiredText(500) });

const day = z.iso.date('not-a-date');
/** Travel facts carry a version of their own; 0 when none has been recorded yet. */
const travelVersion = z.number('invalid').int('invalid').min(0, 'invalid');
export const travelChange = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('wish'), version: travelVersion, wish: z.enum(wishes), asOf: day }),
  z.strictObject({ what: z.literal('fitness'), version: travelVersion, fitness: z.enum(fitnesses), asOf: day }),
  z.strictObject({ what: z.literal('hold'), version: travelVersion, hold: z.enum(holds), note: optionalText(1000) }),
]);
export type TravelChange = z.infer<typeof travelChange>;

/** One medicine: what, how much, how often, when last given, and who carries it on the way. */
export const medicine = z.strictObject({
  name: requiredText(200),
  dose: optionalText(100),
  often: optionalText(100),
  lastGiven: optionalText(100),
  carriedBy: optionalText(100),
});
/** What is kept encrypted beside the category. */
export const findings = z.strictObject({
  severity: z.enum(severities, 'choose-one'),
  ground: z.enum(grounds, 'choose-one'),
  detail: optionalText(8000),
  medication: z.array(medicine, 'invalid').max(30, 'too-long'),
  allergies: optionalText(1000),
  needs: z.array(z.enum(careNeeds, 'choose-one'), 'invalid').max(careNeeds.length, 'too-long'),
  examineOn: day.nullable(),
});
export type Findings = z.infer<typeof findings>;

export const medicalPart = z.object({
  ...findings.shape,
  healthCategory: z.enum(healthCategories),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
  version: z.number(),
  /** What records that were joined into this one say; it stays theirs. */
  joined: z.array(z.object({ number: z.string(), ...findings.shape, updatedAt: z.string() })),
});
export type MedicalPart = z.infer<typeof medicalPart>;
export const medicalChange = z.strictObject({
  version: travelVersion,
  healthCategory: z.enum(healthCategories),
  ...findings.shape,
});

export const sealing = z.strictObject({ version, sealed: z.boolean(), reason: requiredText(500) });
export const statusChange = z.strictObject({
  version,
  action: z.enum(prisonerActions, 'choose-one'),
  occurredAt: z.iso.datetime({ offset: true, error: 'not-a-date' }),
  reason: z.enum(moveReasons, 'reason-missing'),
  source: requiredText(200),
  note: optionalText(2000),
});

export const newShare = z.strictObject({ userId: id(), reason: requiredText(500) });
export const shareAddress = z.object({ id: id<PrisonerId>(), shareId: id() });
