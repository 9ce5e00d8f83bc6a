import type { Line } from './table';

/** Lines behind a line, in pieces of `size`. */
export async function* inPieces(lines: AsyncIterable<Line>, behind: number, size: number): AsyncGenerator<Line[]> {
  let piece: Line[] = [];
  for await (const line of lines) {
    if (line.line <= behind) continue;
    piece.push(line);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
