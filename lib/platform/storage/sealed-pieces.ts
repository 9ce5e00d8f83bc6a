import 'server-only';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { openValue, sealValue } from '../crypto';

/** A key of one file alone. */
export type FileKey = { readonly id: string; readonly secret: Buffer };

/** Which piece of which form of a file some bytes are; the last one says so, so that none can be cut off unseen. */
export type PiecePlace = { readonly form: string; readonly position: number; readonly last: boolean };

const column = 'attachment.key';

/** A fresh random key for a file, and the same key sealed with a key derived from the root secret, for the row. */
export function newFileKey(id: string): { key: FileKey; sealed: Uint8Array<ArrayBuffer> } {
  const secret = randomBytes(32);
  return { key: { id, secret }, sealed: sealValue(column, id, secret.toString('base64')) };
}

/** The key `newFileKey` sealed. Throws when the sealed bytes were changed or are another file's. */
export const openFileKey = (id: string, sealed: Uint8Array): FileKey => ({
  id,
  secret: Buffer.from(openValue<string>(column, id, sealed) ?? '', 'base64'),
});

const boundTo = ({ id }: FileKey, { form, position, last }: PiecePlace) =>
  Buffer.from(`${id}|${form}|${position}|${last ? 'last' : 'more'}`);

/** Encrypts one piece (AES-256-GCM), bound to its file, form and place. Layout: nonce (12), tag (16), bytes. */
export function sealPiece(key: FileKey, place: PiecePlace, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.secret, nonce);
  cipher.setAAD(boundTo(key, place));
  const body = [cipher.update(bytes), cipher.final()];
  return Buffer.concat([nonce, cipher.getAuthTag(), ...body]);
}

/** The bytes of a piece. Throws when they were changed, moved to another place or belong to another file. */
export function openPiece(key: FileKey, place: PiecePlace, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key.secret, sealed.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(boundTo(key, place));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
