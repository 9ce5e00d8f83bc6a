import { inflateSync } from 'node:zlib';

/** What cuts a word in two on the wire and not on the page: the joints of the payload, and React's own comments. */
const joints = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"|<!--.*?-->/g;

/** The body of an answer as text: a document unpacked, everything else as it came. */
export async function readable(response: Response): Promise<string> {
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? textOfPdf(bytes) : bytes.toString('utf8');
}

/** Text a word can be looked for in: whole again where the wire cut it, escapes undone, in small letters. */
export const plain = (text: string) => text.replace(joints, '').replaceAll('\\"', '"').normalize('NFC').toLowerCase();

type Glyphs = Map<string, string>;

/** The text of a PDF: what its streams say openly, and what its fonts' own tables make of the glyphs. */
export function textOfPdf(bytes: Buffer): string {
  const streams = [...streamsOf(bytes)];
  const glyphs = streams.filter((text) => text.includes('beginbfrange') || text.includes('beginbfchar')).map(tableOf);
  const shown = streams
    .filter((text) => /\bT[Jj]\b/.test(text))
    .map((text) => [...text.matchAll(/<([0-9a-f]+)>/gi)].map(([, hex]) => hex ?? '').join(''));
  const read = shown.flatMap((hex) =>
    glyphs.map((table) => (hex.match(/.{4}/g) ?? []).map((glyph) => table.get(glyph.toLowerCase()) ?? '').join('')),
  );
  return [bytes.toString('latin1'), ...streams, ...read].join('\n');
}

function* streamsOf(bytes: Buffer): Generator<string> {
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = (found.index ?? 0) + found[0].length;
    if (text.slice((found.index ?? 0) - 3, found.index) === 'end') continue;
    const end = text.indexOf('endstream', start);
    try {
      yield inflateSync(bytes.subarray(start, end)).toString('latin1');
    } catch {
      yield text.slice(start, end);
    }
  }
}

/** One glyph can be several letters, as "fi" is: written apart, `<0066 0069>`. */
const letter = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le');

/** Which glyph is which letter, from a font's table. */
function tableOf(cmap: string): Glyphs {
  const table: Glyphs = new Map();
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*\[([^\]]*)\]/gi))
    for (const [n, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]+)>/gi)].entries())
      table.set((Number.parseInt(from, 16) + n).toString(16).padStart(4, '0'), letter(hex));
  for (const [, section = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = '', hex = ''] of section.matchAll(/<([0-9a-f]{4})>\s*<([0-9a-f]+)>/gi))
      table.set(from.toLowerCase(), letter(hex));
  return table;
}
