import { z } from 'zod';
import { reliabilities } from '../../kernel/admiralty-scale';
import type { PrisonerId } from '../../kernel/ids';
import { partialDate } from '../../kernel/partial-date-schema';
import { id, text } from '../../kernel/text-schema';
import { prisonerStatuses } from '../../prisoners/rules';
import { claimStatements, sourceKinds } from '../rules';
import { lifeBands } from '../rules/proof-of-life';

const words = z.string().nullable();

/** Where a statement about a place comes from, and how far it can be trusted; null on rows from before grades. */
export const placeSource = z.object({
  sourceKind: z.enum(sourceKinds).nullable(),
  source: words,
  reliability: z.enum(reliabilities).nullable(),
  credibility: z.number().nullable(),
});
export type PlaceSource = z.infer<typeof placeSource>;

/** One line of a detention history: a row of it, or a claim of captivity, transfer or hospital that names a place. */
export const stayLine = placeSource.extend({
  item: z.string(),
  place: z.string(),
  /** The address of the place; null when the words name none. */
  placeId: words,
  /** The row it is, for taking it back; null for a claim, which is retracted where it stands. */
  partId: words,
  says: z.enum(claimStatements).nullable(),
  from: partialDate,
  until: partialDate,
  believable: z.boolean(),
  now: z.boolean(),
  recordedAt: z.string(),
});
export type StayLine = z.infer<typeof stayLine>;

/** The last confirmation of life: the day, and the claim it stands on when it stands on one. */
export const signOfLife = z.object({
  on: z.string(),
  claim: placeSource.extend({ id: z.string(), says: z.enum(claimStatements), place: words }).nullable(),
});
export type SignOfLifeView = z.infer<typeof signOfLife>;

export const whereaboutsAsked = z.object({ id: id<PrisonerId>() });
/** When somebody was last shown alive, where they were and where they are believed to be. */
export const whereabouts = z.object({
  life: signOfLife.nullable(),
  /** Whether a missing sign of life is somebody's concern: presumed alive and not home. */
  awaited: z.boolean(),
  lastPlace: z.object({ place: z.string(), on: words, now: z.boolean() }).nullable(),
  believed: z.object({ place: z.string(), placeId: words, since: partialDate }).nullable(),
  history: z.array(stayLine),
  may: z.object({ readPlaces: z.boolean() }),
});
export type WhereaboutsView = z.infer<typeof whereabouts>;

export const placesFilter = z.strictObject({
  q: text(100).optional(),
  after: z.string().max(60).optional(),
});
export type PlacesFilter = z.infer<typeof placesFilter>;
export const placeLine = z.object({
  id: z.string(),
  place: z.string(),
  now: z.number(),
  were: z.number(),
  lastAliveAt: words,
});
export type PlaceLine = z.infer<typeof placeLine>;
export const placesPage = z.object({ lines: z.array(placeLine), next: words, total: z.number(), people: z.number() });
export type PlacesPage = z.infer<typeof placesPage>;

export const placeParts = ['now', 'were'] as const;
export const placePath = z.object({ key: z.string().regex(/^[0-9a-f]{24}$/, 'invalid') });
export const placeQuery = z.strictObject({
  part: z.enum(placeParts).default('now'),
  after: z.string().max(60).optional(),
});
export type PlaceAsked = z.infer<typeof placePath> & z.infer<typeof placeQuery>;

export const personAtPlace = z.object({
  id: id<PrisonerId>(),
  number: z.number(),
  name: z.string(),
  status: z.enum(prisonerStatuses),
  since: partialDate,
  /** The last day anybody knows of. */
  lastThere: words,
  strength: placeSource.nullable(),
  lastAliveAt: words,
});
export type PersonAtPlace = z.infer<typeof personAtPlace>;
export const placePage = z.object({
  id: z.string(),
  place: z.string(),
  spellings: z.array(z.string()),
  now: z.number(),
  were: z.number(),
  part: z.enum(placeParts),
  people: z.array(personAtPlace),
  next: words,
});
export type PlacePage = z.infer<typeof placePage>;

export const lifeFilter = z.strictObject({
  band: z.enum(['over-30', 'over-90', 'over-180', 'never']).optional(),
  status: z.enum(prisonerStatuses).optional(),
  after: z.string().max(80).optional(),
});
export type LifeFilter = z.infer<typeof lifeFilter>;
export const lifeLine = z.object({
  id: id<PrisonerId>(),
  number: z.number(),
  name: z.string(),
  status: z.enum(prisonerStatuses),
  band: z.enum(lifeBands),
  life: signOfLife.nullable(),
  lastPlace: z.object({ place: z.string(), on: words, now: z.boolean() }).nullable(),
});
export type LifeLine = z.infer<typeof lifeLine>;
export const lifePage = z.object({
  lines: z.array(lifeLine),
  next: words,
  counts: z.object({ 'over-30': z.number(), 'over-90': z.number(), 'over-180': z.number(), never: z.number() }),
});
export type LifePage = z.infer<typeof lifePage>;
