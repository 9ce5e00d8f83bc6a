import { z } from 'zod';
import type { AlbumId, DebriefId, PhotoId, PrisonerId, SightingId } from '../../kernel/ids';
import { id, optionalText, requiredText, version } from '../../kernel/text-schema';
import { albumResults, albumStatuses, layouts } from '../rules/album';
import { ageBands, beards, builds, faceMarks, faceSexes, hairs } from '../rules/faces';
import { confidences } from '../rules/sighting';

const looks = {
  sex: z.enum(faceSexes, 'choose-one'),
  ageBand: z.enum(ageBands, 'choose-one'),
  hair: z.enum(hairs, 'choose-one'),
  build: z.enum(builds, 'choose-one'),
  beard: z.enum(beards, 'choose-one'),
};

export const photoPath = z.object({ photoId: id<PhotoId>() });
/** The fields beside the file of a form: `id` is made by the sender, so that a repeat is recognised. */
export const photoFields = z.object({
  id: id<PhotoId>(),
  record: requiredText(20),
  ...looks,
  marks: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .pipe(z.array(z.enum(faceMarks, 'choose-one')).max(faceMarks.length)),
  source: optionalText(300),
});
export type PhotoFields = z.infer<typeof photoFields>;
export const photoReceipt = z.object({ photoId: id<PhotoId>() });
export const photoWithdrawal = z.strictObject({ reason: requiredText(500) });
export type PhotoWithdrawal = z.infer<typeof photoWithdrawal>;

export const photoLine = z.object({
  id: id<PhotoId>(),
  prisonerId: id<PrisonerId>(),
  number: z.string(),
  name: z.string(),
  ...looks,
  marks: z.array(z.enum(faceMarks)),
  source: z.string().nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.string(),
  /** How many others on file could stand beside this person in an album. */
  beside: z.number(),
});
export type PhotoLine = z.infer<typeof photoLine>;
export const photoFilter = z.strictObject({
  record: z.string().max(20).optional(),
  after: z.string().max(120).optional(),
});
export type PhotoFilter = z.infer<typeof photoFilter>;
export const photoPage = z.object({ lines: z.array(photoLine), next: z.string().nullable() });
export type PhotoPage = z.infer<typeof photoPage>;

/** Of whom an album is made: the number of their record. Perhaps because of one sighting. */
export const newAlbum = z.strictObject({ record: requiredText(20), sightingId: id<SightingId>().nullish() });
export type NewAlbum = z.infer<typeof newAlbum>;

export const albumPath = z.object({ albumId: id<AlbumId>() });
export const picturePath = z.object({ albumId: id<AlbumId>(), position: z.coerce.number().int().min(1).max(20) });
export const albumTurn = z.strictObject({ version });
export type AlbumTurn = z.infer<typeof albumTurn>;

/** What the witness answered. `position` is null when they recognised nobody. */
export const albumAnswer = z.strictObject({
  version,
  position: z.number('choose-one').int('choose-one').min(1, 'choose-one').nullable(),
  confidence: z.enum(confidences, 'choose-one'),
  layout: z.enum(layouts, 'choose-one'),
  words: optionalText(2000),
});
export type AlbumAnswer = z.infer<typeof albumAnswer>;
export const albumReceipt = z.object({
  albumId: id<AlbumId>(),
  version: z.number(),
  status: z.enum(albumStatuses),
});

const person = z.string().nullable();
const shownPerson = z.object({ prisonerId: id<PrisonerId>(), number: z.string(), name: z.string() });

/** What became of an album. Only of an answered one; before, nobody is told who stands where, or who is meant. */
const outcome = z.object({
  result: z.enum(albumResults),
  chosen: z.number().nullable(),
  confidence: z.enum(confidences),
  layout: z.enum(layouts),
  words: person,
  answeredAt: z.string(),
  /** How many albums with the person asked about this witness had been shown before; with any, it does not stand by itself. */
  shownBefore: z.number(),
  independent: z.boolean(),
  tookSeconds: z.number(),
  targetPosition: z.number(),
  /** Who stood at each position; null where this reader may not open the record. */
  people: z.array(z.object({ position: z.number(), person: shownPerson.nullable() })),
  seed: z.string(),
  rulesVersion: z.number(),
  appVersion: z.string(),
});

/** An album in a debrief and on its own page. It holds no name and no photograph's id until it is answered. */
export const albumLine = z.object({
  id: id<AlbumId>(),
  debriefId: id<DebriefId>(),
  debrief: z.string(),
  sightingId: id<SightingId>().nullable(),
  status: z.enum(albumStatuses),
  version: z.number(),
  pictures: z.number(),
  assembledBy: person,
  assembledAt: z.string(),
  shownBy: person,
  outcome: outcome.nullable(),
  may: z.object({ show: z.boolean(), answer: z.boolean(), abandon: z.boolean() }),
});
export type AlbumLine = z.infer<typeof albumLine>;
