import type { LinearModel } from './solver-port';

/** A model being written down: columns and rows get numbers as they are asked for. */
export type Draft = {
  column(lower: number, upper: number, whole: boolean): number;
  row(lower: number, upper: number): number;
  /** Adds to the coefficient of a column in a row. */
  put(column: number, row: number, value: number): void;
  finish(): LinearModel;
};

export function draftModel(): Draft {
  const lower: number[] = [];
  const upper: number[] = [];
  const whole: number[] = [];
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const entries: Map<number, number>[] = [];
  return {
    column(low, high, isWhole) {
      lower.push(low);
      upper.push(high);
      whole.push(isWhole ? 1 : 0);
      return entries.push(new Map()) - 1;
    },
    row(low, high) {
      rowLower.push(low);
      return rowUpper.push(high) - 1;
    },
    put(column, row, value) {
      const at = entries[column];
      if (at && value !== 0) at.set(row, (at.get(row) ?? 0) + value);
    },
    finish() {
      const bounds = { lower: Float64Array.from(lower), upper: Float64Array.from(upper) };
      const rows = { rowLower: Float64Array.from(rowLower), rowUpper: Float64Array.from(rowUpper) };
      const size = { columns: lower.length, rows: rowLower.length };
      return { ...size, ...bounds, ...rows, whole: Uint8Array.from(whole), ...columnwise(entries) };
    },
  };
}

function columnwise(entries: readonly ReadonlyMap<number, number>[]) {
  const starts = new Int32Array(entries.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  for (const [column, rows] of entries.entries()) {
    for (const [row, value] of rows) {
      indices.push(row);
      values.push(value);
    }
    starts[column + 1] = indices.length;
  }
  return { starts, indices: Int32Array.from(indices), values: Float64Array.from(values) };
}
