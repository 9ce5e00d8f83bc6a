import 'server-only';
import type { Actor } from '../../access/actor';
import { mayKeepPhotographs, mayOpenRecord } from '../../access/rules';
import { type Scope, scopeOf } from '../../access/scope';
import { isPicture, mostBytes, mostPixels, type PictureKind } from '../../attachments/rules/kinds';
import { sniff } from '../../attachments/rules/sniff';
import { record } from '../../audit/append';
import type { PhotoId, PrisonerId } from '../../kernel/ids';
import { Refused } from '../../kernel/refusal';
import { sha256 } from '../../platform/crypto';
import { type Tx, transaction } from '../../platform/db';
import { found, moved, must } from '../../platform/demand';
import { portrait } from '../../platform/pictures';
import { spendAttempt } from '../../platform/rate-limit';
import { numberTyped } from '../../prisoners/rules';
import { findAccess } from '../../prisoners/store/record';
import type { PhotoFields, PhotoWithdrawal } from '../schema/album';
import { findByNumber } from '../store/debriefs';
import { findPhoto, savePhoto, saveWithdrawal } from '../store/photos';
import { savePicture } from '../store/pictures';

/**
 * Keeps a photograph of somebody on file for albums: painted anew, at most 600 a side, encrypted, with what it looks like in
 * codes. What its bytes say it is decides, not its name. The same form sent again gives the first answer.
 */
export async function keepPhotograph(
  actor: Actor,
  { id, record: typed, source, ...looks }: PhotoFields,
  bytes: Buffer,
) {
  must(mayKeepPhotographs(actor));
  await spendAttempt('attachment-person', actor.id ?? '');
  const picture = await paintedAnew(bytes);
  return transaction(actor, async (tx) => {
    const scope = scopeOf(actor);
    const before = await findPhoto(tx, scope, id);
    if (before) return { photoId: id };
    const prisonerId = await recordNamed(tx, scope, typed);
    must(mayOpenRecord(actor, found(await findAccess(tx, scope, prisonerId))));
    const by = { by: actor.id ?? '', now: new Date() };
    await savePhoto(tx, scope, { ...looks, id, prisonerId, source, hash: sha256(bytes), ...by });
    await savePicture(tx, scope, id, picture);
    await record(tx, actor, {
      type: 'photo.added',
      subject: { type: 'photo', id },
      prisonerId,
      detail: { bytes: picture.bytes.length },
    });
    return { photoId: id };
  });
}

const faultOf = {
  damaged: 'picture-damaged',
  'too-many-pixels': 'picture-too-many-pixels',
  moves: 'picture-moves',
} as const;
const fault = (code: string) => new Refused('file-refused', { faults: [{ at: 'file', code }] });

async function paintedAnew(bytes: Buffer) {
  if (bytes.length > mostBytes.jpeg)
    throw new Refused('too-large', { faults: [{ at: 'file', code: 'attachment-too-large' }] });
  const known = sniff(bytes);
  if (!known.ok) throw fault(known.fault);
  if (!isPicture(known.kind)) throw fault('not-a-picture');
  const picture = await portrait(bytes, known.kind as PictureKind, mostPixels);
  if (!picture.ok) throw fault(faultOf[picture.why]);
  return picture;
}

async function recordNamed(tx: Tx, scope: Scope, typed: string): Promise<PrisonerId> {
  const number = numberTyped(typed);
  const id = number === null ? null : (await findByNumber(tx, scope, number))?.id;
  if (!id) throw new Refused('invalid', { faults: [{ at: 'record', code: 'no-such-record' }] });
  return id as PrisonerId;
}

/** Takes a photograph out of use: it stands in no new album. Albums it was shown in keep it, as they were shown. */
export const withdrawPhotograph = (actor: Actor, { photoId, reason }: PhotoWithdrawal & { photoId: PhotoId }) =>
  transaction(actor, async (tx) => {
    must(mayKeepPhotographs(actor));
    const scope = scopeOf(actor);
    const row = found(await findPhoto(tx, scope, photoId));
    moved(await saveWithdrawal(tx, scope, photoId, { by: actor.id ?? '', now: new Date(), reason }), 'wrong-status');
    await record(tx, actor, {
      type: 'photo.withdrawn',
      subject: { type: 'photo', id: photoId },
      prisonerId: row.prisonerId,
    });
    return { photoId };
  });
