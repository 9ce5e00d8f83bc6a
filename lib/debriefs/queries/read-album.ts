import 'server-only';
import type { Actor } from '../../access/actor';
import { mayReadDebriefs } from '../../access/rules';
import { scopeOf } from '../../access/scope';
import { record } from '../../audit/append';
import type { AlbumId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { reading } from '../../platform/db';
import { found, must } from '../../platform/demand';
import { staffNames } from '../../staff/store/names';
import { mayAnswer } from '../rules/album';
import type { AlbumLine } from '../schema/album';
import { findAlbum } from '../store/albums';
import { openPicture } from '../store/pictures';
import { albumLineOf, peopleOfAlbums } from './album-line';

/** An album on its own page. Who stands where is in it only once it is answered. The reading is logged. */
export const readAlbum = (actor: Actor, { albumId }: { albumId: AlbumId }): Promise<AlbumLine> =>
  reading(actor, async (tx) => {
    must(mayReadDebriefs(actor));
    const scope = scopeOf(actor);
    const row = found(await findAlbum(tx, scope, albumId));
    const names = await staffNames(tx, scope, peopleOfAlbums([row]));
    await record(tx, actor, {
      type: 'album.read',
      subject: { type: 'album', id: albumId },
      detail: { debrief: row.debriefId, status: row.status },
    });
    return albumLineOf(actor, row, names);
  });

/**
 * The picture at one place of an album. While it is being shown, only to whoever shows it: the pictures by themselves would
 * tell a colleague who is asked about. Once it is answered, to those who read the debrief.
 */
export const readPicture = (
  actor: Actor,
  { albumId, position }: { albumId: AlbumId; position: number },
): Promise<Buffer> =>
  reading(actor, async (tx) => {
    must(mayReadDebriefs(actor));
    const scope = scopeOf(actor);
    const row = found(await findAlbum(tx, scope, albumId));
    if (row.status !== 'answered' && !(row.status === 'shown' && mayAnswer(actor, row).ok))
      throw new Refused('not-found');
    const slot = found(row.slots.find((one) => one.position === position));
    return found(await openPicture(tx, scope, slot.photoId));
  });
