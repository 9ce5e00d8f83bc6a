import 'server-only';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs, mayKeepPhotographs } from '../../access/rules';
import type { AlbumId, DebriefId, PrisonerId, SightingId } from '../../kernel/ids';
import { debriefNumber, recordNumber } from '../../kernel/numerals';
import { nameOf } from '../../prisoners/store/within';
import { type AlbumStatus, isIndependent, mayAnswer, mayShow, moveAlbum } from '../rules/album';
import { type DebriefStatus, mayWriteIn } from '../rules/debrief';
import type { AlbumLine } from '../schema/album';
import type { AlbumRow } from '../store/albums';
import type { Names } from './sighting-line';

/**
 * An album as it leaves the house. Until it is answered nothing in it tells who is meant or who stands where: no name, no
 * record, no photograph's id, no seed from which the order could be drawn again.
 */
export const albumLineOf = (actor: Actor, row: AlbumRow, names: Names): AlbumLine => ({
  id: row.id as AlbumId,
  debriefId: row.debriefId as DebriefId,
  debrief: debriefNumber(row.debrief.number),
  sightingId: row.sightingId as SightingId | null,
  status: row.status as AlbumStatus,
  version: row.version,
  pictures: row.slots.length,
  assembledBy: names.get(row.assembledById) ?? null,
  assembledAt: row.assembledAt.toISOString(),
  shownBy: names.get(row.shownById ?? '') ?? null,
  outcome: row.status === 'answered' ? outcomeOf(row) : null,
  may: mayOf(actor, row),
});

function outcomeOf(row: AlbumRow): AlbumLine['outcome'] {
  const { result, confidence, layout, answeredAt } = row;
  if (!result || !confidence || !layout || !answeredAt) return null;
  return {
    result: result as NonNullable<AlbumLine['outcome']>['result'],
    confidence: confidence as NonNullable<AlbumLine['outcome']>['confidence'],
    layout: layout as NonNullable<AlbumLine['outcome']>['layout'],
    chosen: row.chosenPosition,
    words: row.words,
    answeredAt: answeredAt.toISOString(),
    shownBefore: row.shownBefore ?? 0,
    independent: isIndependent({ shownBefore: row.shownBefore ?? 0 }),
    tookSeconds: Math.round((row.tookMs ?? 0) / 1000),
    targetPosition: row.slots.find(({ photoId }) => photoId === row.targetPhotoId)?.position ?? 0,
    people: row.slots.map(({ position, photo }) => ({
      position,
      person: {
        prisonerId: photo.prisonerId as PrisonerId,
        number: recordNumber(photo.prisoner.number),
        name: nameOf(photo.prisoner),
      },
    })),
    seed: row.seed,
    rulesVersion: row.rulesVersion,
    appVersion: row.appVersion,
  };
}

function mayOf(actor: Actor, row: AlbumRow): AlbumLine['may'] {
  const status = row.status as AlbumStatus;
  const holds = mayHoldDebriefs(actor).ok;
  return {
    show:
      holds &&
      moveAlbum(status, 'show').ok &&
      mayShow(actor, row).ok &&
      mayWriteIn(row.debrief.status as DebriefStatus).ok,
    answer: holds && moveAlbum(status, 'answer').ok && mayAnswer(actor, row).ok,
    abandon: (holds || mayKeepPhotographs(actor).ok) && moveAlbum(status, 'abandon').ok,
  };
}

export const peopleOfAlbums = (rows: readonly AlbumRow[]) =>
  rows.flatMap(({ assembledById, shownById }) => [assembledById, shownById]);
