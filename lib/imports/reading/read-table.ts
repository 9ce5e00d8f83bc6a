import { linesOfText } from './csv';
import { type Delimiter, delimiterOf } from './delimiter';
import { decoded, type Encoding, encodingOf, type Pieces, wideEncoding } from './encoding';
import { type Format, type Limits, type Line, refuseFile } from './table';
import { openWorkbook } from './xlsx';

/** What a file turned out to be. Encoding and delimiter are null for a workbook, sheets empty for a text. */
export type Shape = {
  readonly format: Format;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  readonly sheets: readonly string[];
};

/** A file that can be read from its beginning as often as needed. */
export type Source = { readonly pieces: () => Pieces; readonly whole: () => Promise<Buffer> };

export const sourceOf = (bytes: Buffer): Source => ({ pieces: () => [bytes], whole: () => Promise.resolve(bytes) });

const begins = (bytes: Uint8Array, ...signs: number[]) => signs.every((sign, index) => bytes[index] === sign);

/** What a file is by its first bytes; its name and what the browser calls it are not asked. */
async function formatOf(source: Source): Promise<Format> {
  for await (const piece of source.pieces()) {
    if (begins(piece, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
    // An old workbook; one with a password is wrapped in the same way.
    if (begins(piece, 0xd0, 0xcf, 0x11, 0xe0)) throw refuseFile('file-old-workbook');
    if (looksBinary(piece)) throw refuseFile('file-not-a-table');
    return 'csv';
  }
  throw refuseFile('file-empty');
}

const magics = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x50, 0x4b],
  [0x7b, 0x5c, 0x72, 0x74],
];

/** Pictures, documents, archives; and control characters that no text has. A few stray ones are cleaned away later. */
function looksBinary(piece: Uint8Array) {
  if (magics.some((signs) => begins(piece, ...signs))) return true;
  if (wideEncoding(piece)) return false;
  const head = piece.subarray(0, 4096);
  return head.filter((byte) => byte < 9).length > head.length / 50;
}

/** Finds out what a file is, reading a text file once through. Throws a refusal that names what is wrong with it. */
export async function shapeOf(source: Source, limits: Limits): Promise<Shape> {
  if ((await formatOf(source)) === 'xlsx') {
    const { sheets } = openWorkbook(await source.whole(), limits);
    if (sheets.length === 0) throw refuseFile('file-no-rows');
    return { format: 'xlsx', encoding: null, delimiter: null, sheets };
  }
  const encoding = await encodingOf(source.pieces());
  let beginning = '';
  for await (const text of decoded(source.pieces(), encoding)) {
    beginning += text;
    if (beginning.length > 100_000) break;
  }
  if (beginning.trim() === '') throw refuseFile('file-empty');
  return { format: 'csv', encoding, delimiter: delimiterOf(beginning.slice(0, 100_000)), sheets: [] };
}

/** The rows of a file whose shape is known, in its order; of a workbook those of one sheet. */
export async function* linesOf(
  source: Source,
  shape: Shape,
  { sheet, limits }: { sheet: string | null; limits: Limits },
): AsyncGenerator<Line> {
  if (shape.format === 'xlsx') {
    const lines = openWorkbook(await source.whole(), limits).lines(sheet);
    if (lines.length === 0) throw refuseFile('file-no-rows');
    yield* lines;
  } else
    yield* linesOfText(decoded(source.pieces(), shape.encoding ?? 'utf-8'), {
      delimiter: shape.delimiter ?? ',',
      limits,
    });
}
