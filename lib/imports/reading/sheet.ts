import { longestCell } from '../rules/understand';
import { type Limits, type Line, refuseFile } from './table';
import type { NumberStyle } from './workbook';
import { hear } from './xml';

type Book = { texts: readonly string[]; styles: readonly NumberStyle[]; from1904: boolean; limits: Limits };
type Cell = { column: number; type: string; style: number; value: string | null; inline: string; formula: string };

/**
 * The rows of a sheet that hold any text. Nothing is calculated: a cell with a formula is what the workbook says it
 * showed last, or, when it says nothing, the formula itself as text.
 */
export function linesOfSheet(xml: string, book: Book): Line[] {
  const lines: Line[] = [];
  let [line, cells, cell, next, into] = [0, [] as string[], null as Cell | null, 0, ''];
  hear(xml, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = lineBehind(line, attributes().r);
        [cells, next] = [[], 0];
      } else if (name === 'c') {
        cell = cellOf(attributes(), next);
        next = cell.column + 1;
      } else if (name === 'v' || name === 'f' || name === 't') into = name;
      if (name === 'v' && cell) cell.value ??= '';
    },
    text: (said) => {
      if (cell && into) put(cell, into, said);
    },
    close: (name) => {
      if (name === 'v' || name === 'f' || name === 't') into = '';
      if (name === 'c' && cell) {
        const text = textOf(cell, book).slice(0, longestCell + 1);
        if (text) {
          if (cell.column >= book.limits.columns) throw refuseFile('file-too-many-columns');
          while (cells.length < cell.column) cells.push('');
          cells[cell.column] = text;
        }
        cell = null;
      }
      if (name === 'row' && cells.length > 0) keep(lines, { line, cells }, book.limits);
    },
  });
  return lines;
}

const lastLine = 1_048_576;

/** The number of a row: the one it says, behind the row before it, or the next. */
function lineBehind(before: number, said: string | undefined): number {
  const line = said === undefined ? before + 1 : Number(said);
  if (!Number.isInteger(line) || line <= before || line > lastLine) throw refuseFile('file-damaged');
  return line;
}

function keep(lines: Line[], line: Line, limits: Limits) {
  if (lines.length >= limits.rows) throw refuseFile('file-too-many-rows');
  lines.push(line);
}

function put(cell: Cell, into: string, said: string) {
  if (into === 'v') cell.value = (cell.value ?? '') + said;
  else if (into === 'f') cell.formula += said;
  else cell.inline += said;
}

function cellOf({ r = '', t = 'n', s = '0' }: Record<string, string>, next: number): Cell {
  const letters = /^[A-Z]{1,3}/.exec(r)?.[0];
  const column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : next;
  return { column, type: t, style: Number(s), value: null, inline: '', formula: '' };
}

function textOf({ type, style, value, inline, formula }: Cell, { texts, styles, from1904 }: Book): string {
  if (type === 'inlineStr') return inline;
  if (value === null) return formula ? `=${formula}` : '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n') return type === 'd' ? value.slice(0, 10) : value;
  return numberText(value.trim(), styles[style] ?? 'plain', from1904);
}

/** A number as the sheet shows it: a day as YYYY-MM-DD, leading zeros where the style wants them, no exponent. */
function numberText(value: string, style: NumberStyle, from1904: boolean): string {
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  if (style === 'day') return dayOf(number, from1904) ?? value;
  const plain = Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number);
  return typeof style === 'object' && Number.isInteger(number) && number >= 0
    ? plain.padStart(style.figures, '0')
    : plain;
}

/** The day behind a sheet's number of days. Sheets believe in 29 February 1900, so days before March 1900 are one off. */
function dayOf(days: number, from1904: boolean): string | null {
  const since1900 = Math.floor(days) + (from1904 ? 1462 : 0);
  if (since1900 < 1 || since1900 > 2_958_465) return null;
  const shifted = since1900 < 60 ? since1900 + 1 : since1900;
  return new Date(Date.UTC(1899, 11, 30) + shifted * 86_400_000).toISOString().slice(0, 10);
}
