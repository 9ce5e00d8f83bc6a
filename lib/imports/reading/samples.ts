import type { Sample } from '../schema/runs';
import { linesOf, type Shape, type Source } from './read-table';
import { type Limits, type Line, refuseFile } from './table';
import { openWorkbook } from './xlsx';

const sampleRows = 200;
const sampleSheets = 8;
const sampleCell = 300;

/**
 * The first rows of a text, or of each of the first sheets; at most 200 rows, a cell cut at 300 characters. Reading all to
 * its end finds out what is wrong further on. Refuses a file without any row.
 */
export async function samplesOf(source: Source, shape: Shape, limits: Limits): Promise<Sample[]> {
  const samples: Sample[] = [];
  if (shape.format === 'csv')
    samples.push({ sheet: null, lines: await firstOf(linesOf(source, shape, { sheet: null, limits })) });
  else {
    const book = openWorkbook(await source.whole(), limits);
    for (const sheet of book.sheets.slice(0, sampleSheets))
      samples.push({ sheet, lines: await firstOf(book.lines(sheet)) });
  }
  // A workbook may have empty sheets beside the one with the list.
  const filled = samples.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) throw refuseFile('file-no-rows');
  return filled;
}

async function firstOf(lines: AsyncIterable<Line> | Iterable<Line>): Promise<string[][]> {
  const first: string[][] = [];
  for await (const { line, cells } of lines)
    if (line <= sampleRows) first[line - 1] = cells.map((cell) => cell.slice(0, sampleCell));
  return Array.from(first, (cells) => cells ?? []);
}
