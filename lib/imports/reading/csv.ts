import { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { longestCell } from '../rules/understand';
import type { Delimiter } from './delimiter';
import { type Limits, type Line, refuseFile } from './table';

/** One row of more than this is no row of a list, but a quotation mark that nobody closed. */
const longestRow = 4 * 1024 * 1024;

/**
 * The rows of a text table that hold any text, as they come. Quotes and line breaks inside quotes are read; a quotation
 * mark in the middle of a cell is one of its letters. What a cell says stays text, whatever sign it begins with.
 */
export async function* linesOfText(
  texts: AsyncIterable<string>,
  { delimiter, limits }: { delimiter: Delimiter; limits: Limits },
): AsyncGenerator<Line> {
  const source = Readable.from(texts);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRow,
    skip_empty_lines: false,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let [line, kept] = [0, 0];
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      line += 1;
      if (!record.some((cell) => cell.trim() !== '')) continue;
      // Many programs write empty cells as far as somebody once coloured them.
      if (record.findLastIndex((cell) => cell.trim() !== '') >= limits.columns)
        throw refuseFile('file-too-many-columns');
      kept += 1;
      if (kept > limits.rows) throw refuseFile('file-too-many-rows');
      yield {
        line,
        cells: record
          .slice(0, limits.columns)
          .map((cell) => (cell.length > longestCell ? cell.slice(0, longestCell + 1) : cell)),
      };
    }
  } catch (error) {
    throw refusalBehindCsv(error);
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function refusalBehindCsv(error: unknown) {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return refuseFile('file-quotes');
  if (code === 'CSV_MAX_RECORD_SIZE') return refuseFile('file-row-too-long');
  return code.startsWith('CSV_') ? refuseFile('file-damaged') : error;
}
