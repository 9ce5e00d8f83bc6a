import { bytesOf, letters, placeOf, u8 } from './bytes';
import { isRegular, isSpace, meaningOf, nameAt } from './pdf-names';

/** A stream of a document: the names before it since its object began, and its bytes as they lie in the file. */
export type PdfStream = { readonly names: readonly string[]; readonly body: Uint8Array };
export type PdfWalk = { acts: boolean; streams: PdfStream[] };

const endOfStream = bytesOf('endstream');

type Place = { names: string[]; afterDictionary: boolean; at: number };

/** Walks through the parts of a document outside its streams; null when they do not fit together. */
export function walkPdf(bytes: Uint8Array): PdfWalk | null {
  const walk: PdfWalk = { acts: false, streams: [] };
  const place: Place = { names: [], afterDictionary: false, at: 0 };
  while (place.at < bytes.length) {
    const byte = u8(bytes, place.at);
    if (isSpace(byte)) place.at += 1;
    else if (isRegular(byte)) {
      if (!passWord(bytes, place, walk)) return null;
    } else if (byte === 47) passName(bytes, place, walk);
    else {
      place.afterDictionary = byte === 62;
      place.at = behindMark(bytes, place.at);
      if (place.at === -1) return null;
    }
  }
  return walk;
}

/** A number or a word. Behind a dictionary the word `stream` begins one; false when it has no end. */
function passWord(bytes: Uint8Array, place: Place, walk: PdfWalk): boolean {
  const end = endOfWord(bytes, place.at);
  const word = letters(bytes, place.at, Math.min(end - place.at, 16));
  const begins = word === 'stream' && place.afterDictionary;
  place.at = end;
  place.afterDictionary = false;
  if (word === 'obj') place.names = [];
  if (!begins) return true;
  const body = bodyOf(bytes, end);
  if (!body) return false;
  walk.streams.push({ names: place.names, body: bytes.subarray(body.from, body.to) });
  place.at = body.to + endOfStream.length;
  return true;
}

function passName(bytes: Uint8Array, place: Place, walk: PdfWalk) {
  const { name, end } = nameAt(bytes, place.at);
  if (meaningOf(bytes, name, end, true) === 'acts') walk.acts = true;
  place.names.push(name);
  place.afterDictionary = false;
  place.at = end;
}

function endOfWord(bytes: Uint8Array, from: number) {
  let at = from;
  while (isRegular(bytes[at])) at += 1;
  return at;
}

function bodyOf(bytes: Uint8Array, at: number) {
  const from = at + (bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1);
  const to = placeOf(bytes, endOfStream, from);
  return to === -1 ? null : { from, to };
}

/** The place behind a comment, a text, a hexadecimal text or one mark; -1 for a text without an end. */
function behindMark(bytes: Uint8Array, at: number): number {
  const byte = u8(bytes, at);
  if (byte === 37) {
    let end = at;
    while (end < bytes.length && bytes[end] !== 10 && bytes[end] !== 13) end += 1;
    return end;
  }
  if (byte === 40) return behindText(bytes, at);
  if (byte !== 60) return at + 1;
  if (bytes[at + 1] === 60) return at + 2;
  const end = bytes.indexOf(62, at);
  return end === -1 ? -1 : end + 1;
}

function behindText(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 92) at += 1;
    else if (byte === 40) depth += 1;
    else if (byte === 41) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}
