import { u8 } from './bytes';

const hex = (byte: number) => {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
};

/** White space of a PDF: NUL, tab, line ends, form feed, space. */
export const isSpace = (byte: number) =>
  byte === 32 || byte === 10 || byte === 13 || byte === 9 || byte === 12 || byte === 0;
/** ( ) < > [ ] { } / % */
const isMark = (byte: number) =>
  byte === 40 ||
  byte === 41 ||
  byte === 60 ||
  byte === 62 ||
  byte === 91 ||
  byte === 93 ||
  byte === 123 ||
  byte === 125 ||
  byte === 47 ||
  byte === 37;
export const isRegular = (byte: number | undefined): byte is number =>
  byte !== undefined && !isSpace(byte) && !isMark(byte);

const longest = 127;

/** The name that begins with the slash at `at`, its #-escapes undone, and where it ends. */
export function nameAt(bytes: Uint8Array, at: number): { name: string; end: number } {
  let name = '';
  let end = at + 1;
  for (; isRegular(bytes[end]); end += 1) {
    let byte = u8(bytes, end);
    const [high, low] = byte === 35 ? [hex(u8(bytes, end + 1)), hex(u8(bytes, end + 2))] : [-1, -1];
    if (high >= 0 && low >= 0) {
      byte = high * 16 + low;
      end += 2;
    }
    if (name.length < longest) name += String.fromCharCode(byte);
  }
  return { name, end };
}

/*
 * Names that make a document act, fetch or carry something else. All are long enough never to occur by chance in packed
 * bytes, so they are looked for everywhere, also where a reader of documents would not expect one.
 */
const acting = new Set([
  ...['JavaScript', 'Launch', 'EmbeddedFile', 'EmbeddedFiles', 'RichMedia', 'RichMediaContent', 'SubmitForm'],
  ...['ImportData', 'GoToE', 'GoToR', 'Rendition', 'Collection'],
]);
/** Too short for that: looked for only among what is certainly a name. */
const shortActing = new Set(['JS', 'AA', 'XFA', 'EF']);

export type NameFound = 'acts' | 'encrypted' | 'object-stream' | null;

/** What a name at a place means for us. Where to open a document is harmless when it is a plain place and no action. */
export function meaningOf(bytes: Uint8Array, name: string, end: number, certain: boolean): NameFound {
  if (acting.has(name) || (certain && shortActing.has(name))) return 'acts';
  if (name === 'OpenAction') {
    let at = end;
    while (at < bytes.length && isSpace(u8(bytes, at))) at += 1;
    return bytes[at] === 91 ? null : 'acts';
  }
  if (name === 'Encrypt') return 'encrypted';
  return name === 'ObjStm' ? 'object-stream' : null;
}

export type NamesFound = { acts: boolean; encrypted: boolean; objectStreams: number };

/** Every slash in these bytes, wherever it stands, taken for the beginning of a name. */
export function namesAnywhere(bytes: Uint8Array): NamesFound {
  const found = { acts: false, encrypted: false, objectStreams: 0 };
  for (let at = bytes.indexOf(47); at !== -1; at = bytes.indexOf(47, at + 1)) {
    const { name, end } = nameAt(bytes, at);
    const meaning = meaningOf(bytes, name, end, false);
    if (meaning === 'acts') found.acts = true;
    if (meaning === 'encrypted') found.encrypted = true;
    if (meaning === 'object-stream') found.objectStreams += 1;
  }
  return found;
}
