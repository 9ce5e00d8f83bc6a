import { bytesOf, lastPlaceOf, letters } from './bytes';
import { type Verdict, wrong } from './faults';
import { isSpace, namesAnywhere } from './pdf-names';
import { type PdfStream, walkPdf } from './pdf-walk';

/** Unpacking is not a rule's work: it asks for it and is given the bytes, or null when they are damaged or too many. */
export type Unpack = { readonly packed: Uint8Array; readonly most: number };
export type Unpacking = Generator<Unpack, Verdict, Uint8Array | null>;

const mostUnpacked = 64 * 1024 * 1024;
const endOfFile = bytesOf('%%EOF');

/**
 * Whether a PDF is whole and does nothing but show pages: no scripts, no programs or addresses it opens by itself, no
 * files inside it, also not in its packed objects; not encrypted. What it shows is not changed.
 */
export function* checkPdf(bytes: Uint8Array): Unpacking {
  const frame = frameOf(bytes);
  if (!frame.ok) return frame;
  const anywhere = namesAnywhere(bytes);
  if (anywhere.encrypted) return wrong('pdf-encrypted');
  if (anywhere.acts) return wrong('pdf-acts');
  const walk = walkPdf(bytes);
  if (!walk) return wrong('pdf-damaged');
  if (walk.acts) return wrong('pdf-acts');
  const packed = walk.streams.filter(isObjects);
  // An object stream that the walk did not meet lies where a reader of documents could be led, and we were not.
  if (packed.filter(({ names }) => names.includes('ObjStm')).length !== anywhere.objectStreams)
    return wrong('pdf-hides');
  return yield* objectsOf(packed);
}

/** Its first and last bytes, and that it ends with the place of its table of contents. */
function frameOf(bytes: Uint8Array): Verdict {
  if (!/^%PDF-[12]\.\d/.test(letters(bytes, 0, 8))) return wrong('pdf-damaged');
  const end = lastPlaceOf(bytes, endOfFile);
  if (end === -1) return wrong('attachment-cut-off');
  if (!bytes.subarray(end + endOfFile.length).every(isSpace)) return wrong('attachment-two-in-one');
  const start = /startxref\s+(\d{1,10})\s*$/.exec(letters(bytes, Math.max(0, end - 64), Math.min(64, end)))?.[1];
  if (start === undefined) return wrong('pdf-damaged');
  return /^\s*(xref|\d+\s+\d+\s+obj)/.test(letters(bytes, Number(start), 64)) ? { ok: true } : wrong('pdf-damaged');
}

const isObjects = ({ names }: PdfStream) =>
  names.includes('ObjStm') || (names.includes('N') && names.includes('First'));

function* objectsOf(streams: readonly PdfStream[]): Unpacking {
  let left = mostUnpacked;
  for (const { names, body } of streams) {
    const packing = packingOf(names);
    if (packing === 'unknown') return wrong('pdf-hides');
    const objects = packing === 'none' ? body : yield { packed: body, most: left };
    if (!objects) return wrong('pdf-hides');
    left -= objects.length;
    const anywhere = namesAnywhere(objects);
    if (anywhere.acts || anywhere.objectStreams > 0 || (walkPdf(objects)?.acts ?? true)) return wrong('pdf-acts');
  }
  return { ok: true };
}

/** Objects are packed by deflating alone, by every program we know of; anything else would keep us from looking. */
function packingOf(names: readonly string[]): 'none' | 'deflated' | 'unknown' {
  if (names.some((name) => name === 'DecodeParms' || name === 'F' || name === 'FFilter')) return 'unknown';
  const at = names.indexOf('Filter');
  if (at === -1) return 'none';
  const filters = names.filter((name) => /(Decode|Crypt)$/.test(name));
  return names[at + 1] === 'FlateDecode' && filters.length === 1 ? 'deflated' : 'unknown';
}
