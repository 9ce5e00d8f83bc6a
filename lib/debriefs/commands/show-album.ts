import 'server-only';
import type { Actor } from '../../access/actor';
import { mayHoldDebriefs, mayKeepPhotographs } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { Decision } from '../../kernel/decision';
import type { AlbumId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { type AlbumStatus, fewestFoils, mayAnswer, mayShow, moveAlbum, resultOf } from '../rules/album';
import { type DebriefStatus, mayWriteIn } from '../rules/debrief';
import type { AlbumAnswer, AlbumTurn } from '../schema/album';
import { type AlbumRow, findAlbum, saveAnswer, saveTurn } from '../store/albums';
import { atVersion } from './record-sighting';

type At<Body> = Body & { albumId: AlbumId };

/** Begins to show an album, by somebody who did not assemble it. From now on the time runs, and it is shown once. */
export const showAlbum = (actor: Actor, asked: At<AlbumTurn>) =>
  onAlbum(actor, asked, mayHoldDebriefs, async ({ tx, scope, row, now }) => {
    must(mayWriteIn(row.debrief.status as DebriefStatus));
    const { to } = must(moveAlbum(row.status as AlbumStatus, 'show'));
    must(mayShow(actor, row));
    if (row.slots.length <= fewestFoils) throw new Refused('too-few-foils');
    moved(await saveTurn(tx, scope, row, { status: to, shownById: actor.id, shownAt: now }));
    return { type: 'album.shown' as const, status: to, detail: { pictures: row.slots.length } };
  });

/**
 * Writes down what the witness answered, by whoever showed the album: a place or nobody, how sure, in which words, how long
 * it took. Only now is it known who stood where. A recognised foil is written down as what it is.
 */
export const answerAlbum = (actor: Actor, { position, ...asked }: At<AlbumAnswer>) =>
  onAlbum(actor, asked, mayHoldDebriefs, async ({ tx, scope, row, now }) => {
    const { to } = must(moveAlbum(row.status as AlbumStatus, 'answer'));
    must(mayAnswer(actor, row));
    if (position !== null && !row.slots.some((slot) => slot.position === position))
      throw new Refused('invalid', { faults: [{ at: 'position', code: 'choose-one' }] });
    const result = resultOf(position, targetPositionOf(row));
    const tookMs = Math.max(0, now.getTime() - (row.shownAt ?? now).getTime());
    const { confidence, layout, words, version } = asked;
    moved(await saveAnswer(tx, scope, row, { position, confidence, layout, words, version, result, now, tookMs }));
    return { type: 'album.answered' as const, status: to, detail: { result, confidence } };
  });

const mayGiveUp = (actor: Actor) => (mayHoldDebriefs(actor).ok ? mayHoldDebriefs(actor) : mayKeepPhotographs(actor));

/** Gives an album up that was not answered: the witness does not want to, or was interrupted. It is not shown again. */
export const abandonAlbum = (actor: Actor, asked: At<AlbumTurn>) =>
  onAlbum(actor, asked, mayGiveUp, async ({ tx, scope, row }) => {
    const { to } = must(moveAlbum(row.status as AlbumStatus, 'abandon'));
    moved(await saveTurn(tx, scope, row, { status: to }));
    return { type: 'album.abandoned' as const, status: to, detail: {} };
  });

export const targetPositionOf = ({ slots, targetPhotoId }: AlbumRow) =>
  slots.find(({ photoId }) => photoId === targetPhotoId)?.position ?? 0;

type Desk = { tx: Tx; scope: Scope; row: AlbumRow; now: Date };
type Done = {
  type: 'album.shown' | 'album.answered' | 'album.abandoned';
  status: AlbumStatus;
  detail: Record<string, string | number>;
};

const onAlbum = (
  actor: Actor,
  { albumId, version }: { albumId: AlbumId; version: number },
  may: (actor: Actor) => Decision,
  work: (desk: Desk) => Promise<Done>,
) =>
  transaction(actor, async (tx) => {
    must(may(actor));
    const scope = scopeOf(actor);
    const row = atVersion(found(await findAlbum(tx, scope, albumId)), version);
    const { type, status, detail } = await work({ tx, scope, row, now: new Date() });
    const about = row.slots.find(({ photoId }) => photoId === row.targetPhotoId)?.photo.prisonerId;
    await record(tx, actor, {
      type,
      subject: { type: 'album', id: albumId },
      ...(type === 'album.answered' && about ? { prisonerId: about } : {}),
      detail: { debrief: row.debriefId, ...detail },
    });
    return { albumId, version: row.version + 1, status };
  });
