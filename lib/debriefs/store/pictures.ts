import 'server-only';
import type { Scope } from '../../access/scope';
import { openValue, sealValue } from '../../platform/crypto';
import type { Tx } from '../../platform/db';

/*
 * Where the pixels of photographs lie. Everything that knows it is in this file: a small WebP, encrypted for its own row,
 * in a table beside the photograph. To move them to the store of attachments, change these two functions.
 */
const column = 'album_picture.content';

export const savePicture = (
  tx: Tx,
  _scope: Scope,
  photoId: string,
  { bytes, width, height }: { bytes: Buffer; width: number; height: number },
) =>
  tx.albumPicture.createMany({
    data: [{ photoId, contentEnc: sealValue(column, photoId, bytes.toString('base64')), width, height }],
  });

/** The pixels of a photograph as WebP; null when this actor may not see it. */
export async function openPicture(tx: Tx, _scope: Scope, photoId: string): Promise<Buffer | null> {
  const row = await tx.albumPicture.findUnique({ where: { photoId }, select: { contentEnc: true } });
  const text = row && openValue<string>(column, photoId, row.contentEnc);
  return text ? Buffer.from(text, 'base64') : null;
}
