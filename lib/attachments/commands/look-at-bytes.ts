import 'server-only';
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import type { Asking } from '../rules/asking';
import { pieceSize } from '../rules/kinds';
import type { Unpacking } from '../rules/pdf';
import { harmIn, overlap } from '../rules/signatures';
import { bytesBetween, getPiece, type Vault } from '../store/bytes';
import { chained } from './receive-piece';

/** Looks once through everything that came: its SHA-256, the hash over its pieces, and whether something harmful stands in it. */
export async function lookThrough(vault: Vault, size: number) {
  const hash = createHash('sha256');
  let piecesHash = '';
  let finding: string | null = null;
  let before = Buffer.alloc(0);
  for await (const piece of bytesBetween(vault, 'came', size)) {
    hash.update(piece);
    piecesHash = chained(piecesHash, piece);
    finding ??= harmIn(Buffer.concat([before, piece]));
    before = Buffer.from(piece.subarray(-overlap));
  }
  return { cameHash: hash.digest('hex'), piecesHash, finding };
}

export type Read = (at: number, length: number) => Promise<Uint8Array>;

/** Reads any part of what came, holding one piece at a time. Beyond the end there is nothing. */
export function readerOf(vault: Vault, size: number): Read {
  let held: { position: number; bytes: Buffer } = { position: -1, bytes: Buffer.alloc(0) };
  const piece = async (position: number) => {
    if (held.position !== position)
      held = { position, bytes: (await getPiece(vault, 'came', position)) ?? Buffer.alloc(0) };
    return held.bytes;
  };
  return async (at, length) => {
    const end = Math.min(size, at + length);
    const parts: Buffer[] = [];
    for (let from = at; from < end; ) {
      const start = from % pieceSize;
      const part = (await piece((from - start) / pieceSize)).subarray(start, start + end - from);
      if (part.length === 0) throw new Error('a piece of what came is missing');
      parts.push(part);
      from += part.length;
    }
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  };
}

/** Runs a rule that asks for bytes. */
export async function answering<Answer>(asking: Asking<Answer>, read: Read): Promise<Answer> {
  let step = asking.next();
  while (!step.done) step = asking.next(await read(step.value.at, step.value.length));
  return step.value;
}

/** Runs a rule that asks for something to be unpacked. What is damaged or becomes too large is null. */
export function unpacking(asking: Unpacking) {
  let step = asking.next();
  while (!step.done) step = asking.next(unpacked(step.value.packed, step.value.most));
  return step.value;
}

function unpacked(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
}
