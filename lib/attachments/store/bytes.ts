import 'server-only';
import { createHash } from 'node:crypto';
import type { StoreName } from '../../platform/storage/port';
import { type FileKey, openFileKey, openPiece, sealPiece } from '../../platform/storage/sealed-pieces';
import { storeNamed } from '../../platform/storage/stores';
import { pieceSize } from '../rules/kinds';

/** The forms a file's bytes are in: as they came, until they are checked; as they are kept; as they are looked at. */
export const forms = ['came', 'kept', 'preview'] as const;
export type Form = (typeof forms)[number];

export type Vault = { readonly key: FileKey; readonly store: StoreName };
export const vaultOf = (row: { id: string; keyEnc: Uint8Array; store: string }): Vault => ({
  key: openFileKey(row.id, row.keyEnc),
  store: row.store as StoreName,
});

export const keyOf = (id: string, form: Form) => `${id}.${form}`;

/** Which piece of a form is its last is known for what is kept; of what comes, the row's count and hash tell. */
const placeOf = (form: Form, position: number, last: boolean) => ({ form, position, last });

export const putPiece = ({ key, store }: Vault, form: Form, position: number, bytes: Uint8Array, last = false) =>
  storeNamed(store).put(keyOf(key.id, form), position, sealPiece(key, placeOf(form, position, last), bytes));

/** A piece, authenticated; null when there is none. Throws when it is not what was put there. */
export async function getPiece({ key, store }: Vault, form: Form, position: number, last = false) {
  const sealed = await storeNamed(store).get(keyOf(key.id, form), position);
  return sealed && openPiece(key, placeOf(form, position, last), sealed);
}

export const removeForm = ({ key, store }: Vault, form: Form) => storeNamed(store).remove(keyOf(key.id, form));

/** The pieces of a form from one byte to another (exclusive), each authenticated before a byte of it is given out. */
export async function* bytesBetween(vault: Vault, form: Form, size: number, from = 0, to = size) {
  const end = Math.ceil(size / pieceSize) - 1;
  for (let position = Math.floor(from / pieceSize); position * pieceSize < to; position += 1) {
    const piece = await getPiece(vault, form, position, form !== 'came' && position === end);
    if (!piece) throw new Error(`piece ${position} of a file is missing`);
    const start = position * pieceSize;
    yield piece.subarray(Math.max(0, from - start), Math.min(piece.length, to - start));
  }
}

/** Keeps a form as bytes come, in whole pieces, and answers its size and SHA-256. Never holds more than two pieces. */
export async function keepForm(vault: Vault, form: Form, bytes: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const hash = createHash('sha256');
  let waiting = Buffer.alloc(0);
  let position = 0;
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.length;
    waiting = Buffer.concat([waiting, chunk]);
    // The last piece is not known to be the last before the end has come.
    for (; waiting.length > pieceSize; position += 1) {
      await putPiece(vault, form, position, waiting.subarray(0, pieceSize));
      waiting = Buffer.from(waiting.subarray(pieceSize));
    }
  }
  await putPiece(vault, form, position, waiting, true);
  return { size, hash: hash.digest('hex') };
}
