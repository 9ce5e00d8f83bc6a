import { inflateRawSync } from 'node:zlib';
import { refuseFile } from './table';

type Entry = { readonly method: number; readonly packed: number; readonly at: number };
const mostEntries = 5_000;

/**
 * The parts of a packed workbook. What a part unpacks to is never believed from its header: unpacking itself stops at
 * what is left of `allowed` bytes, for all parts together.
 */
export function openZip(bytes: Buffer, allowed: number) {
  const entries = directoryOf(bytes);
  let left = allowed;
  return {
    has: (name: string) => entries.has(name),
    names: () => [...entries.keys()],
    /** The text of a part; null when there is none of this name. */
    text(name: string): string | null {
      const entry = entries.get(name);
      if (!entry) return null;
      const unpacked = unpack(bytes, entry, left);
      left -= unpacked.length;
      return unpacked.toString('utf8');
    },
  };
}
export type Zip = ReturnType<typeof openZip>;

function unpack(bytes: Buffer, { method, packed, at }: Entry, left: number): Buffer {
  const start = within(bytes, at, 30) + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  if (bytes.readUInt32LE(at) !== 0x04034b50 || start + packed > bytes.length) throw refuseFile('file-damaged');
  const body = bytes.subarray(start, start + packed);
  if (method === 0 && body.length <= left) return body;
  if (method === 0) throw refuseFile('file-too-much');
  if (method !== 8) throw refuseFile('file-damaged');
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw refuseFile((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'file-too-much' : 'file-damaged');
  }
}

/** Every part by its name, from the directory at the end of the file. */
function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1) throw refuseFile('file-damaged');
  within(bytes, end, 22);
  const entries = new Map<string, Entry>();
  let at = bytes.readUInt32LE(end + 16);
  for (let n = 0; n < Math.min(bytes.readUInt16LE(end + 10), mostEntries); n += 1) {
    within(bytes, at, 46);
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw refuseFile('file-damaged');
    // Bit 0: this part is encrypted.
    if (bytes.readUInt16LE(at + 8) & 1) throw refuseFile('file-old-workbook');
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8');
    entries.set(name, {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

function within(bytes: Buffer, at: number, length: number) {
  if (at < 0 || at + length > bytes.length) throw refuseFile('file-damaged');
  return at;
}
