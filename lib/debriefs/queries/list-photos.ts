import 'server-only';
import type { Actor } from '../../access/actor';
import { mayKeepPhotographs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { PhotoId, PrisonerId } from '../../kernel/ids';
import { recordNumber } from '../../kernel/numerals';
import { placeFrom, placeOf } from '../../kernel/place-in-list';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { numberTyped } from '../../prisoners/rules';
import { nameOf } from '../../prisoners/store/within';
import { staffNames } from '../../staff/store/names';
import { couldBeTaken, type Face } from '../rules/faces';
import type { PhotoFilter, PhotoLine, PhotoPage } from '../schema/album';
import { faceOf, facesInUse, findPhoto, type PhotoRow, pageOfPhotos } from '../store/photos';
import { openPicture } from '../store/pictures';

/** Photographs on file, the newest first, and of each how many others could stand beside it. The reading is logged. */
export const listPhotos = (actor: Actor, { record: typed, after }: PhotoFilter): Promise<PhotoPage> =>
  reading(actor, async (tx) => {
    must(mayKeepPhotographs(actor));
    const scope = scopeOf(actor);
    // What is no number finds nothing, as a number of nobody does.
    const number = typed ? (numberTyped(typed) ?? -1) : null;
    const { rows, more } = await pageOfPhotos(tx, scope, { number, after: placeFrom(after) });
    const pool = await facesInUse(tx, scope);
    const names = await staffNames(
      tx,
      scope,
      rows.map(({ recordedById }) => recordedById),
    );
    const last = rows.at(-1);
    await record(tx, actor, { type: 'photo.listed', detail: { results: rows.length } });
    return {
      next: more && last ? placeOf({ at: last.recordedAt, id: last.id }) : null,
      lines: rows.map((row) => photoLineOf(row, { pool, names })),
    };
  });

function photoLineOf(
  row: PhotoRow,
  { pool, names }: { pool: readonly Face[]; names: ReadonlyMap<string, string> },
): PhotoLine {
  const { photoId, personId, ...looks } = faceOf(row);
  const others = pool.filter((face) => face.personId !== personId && couldBeTaken(looks, face));
  const { sex, ageBand, hair, build, beard } = looks;
  return {
    id: photoId as PhotoId,
    prisonerId: personId as PrisonerId,
    number: recordNumber(row.prisoner.number),
    name: nameOf(row.prisoner),
    sex,
    ageBand,
    hair,
    build,
    beard,
    marks: [...looks.marks],
    source: row.source,
    recordedBy: names.get(row.recordedById) ?? null,
    recordedAt: row.recordedAt.toISOString(),
    beside: new Set(others.map((face) => face.personId)).size,
  };
}

/** The pixels of a photograph on file, for those who keep them. The reading is logged. */
export const readPhoto = (actor: Actor, { photoId }: { photoId: PhotoId }): Promise<Buffer> =>
  reading(actor, async (tx) => {
    must(mayKeepPhotographs(actor));
    const scope = scopeOf(actor);
    const { prisonerId } = found(await findPhoto(tx, scope, photoId));
    await record(tx, actor, { type: 'photo.read', subject: { type: 'photo', id: photoId }, prisonerId });
    return found(await openPicture(tx, scope, photoId));
  });
