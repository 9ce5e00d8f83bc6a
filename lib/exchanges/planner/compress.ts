import type { Box } from './bounds';
import type { LinearModel } from './solver-port';

/** A model without the columns that are fixed, and the way back. */
export type Compressed = {
  readonly model: LinearModel;
  readonly kept: Int32Array;
  /** The whole x, from one of the small model. */
  expand(small: Float64Array): Float64Array;
  shrink(whole: Float64Array): Float64Array;
};

/** Leaves out what the box has fixed and moves its part of each row into the row's bounds. */
export function compress(model: LinearModel, rows: Box, box: Box): Compressed {
  const kept: number[] = [];
  const fixed = Float64Array.from(box.lower);
  const moved = new Float64Array(model.rows);
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let column = 0; column < model.columns; column += 1) {
    const isFixed = box.lower[column] === box.upper[column];
    if (!isFixed) kept.push(column);
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1) {
      const row = model.indices[at] as number;
      if (isFixed) moved[row] = (moved[row] as number) + (fixed[column] as number) * (model.values[at] as number);
      else {
        indices.push(row);
        values.push(model.values[at] as number);
      }
    }
    if (!isFixed) starts.push(indices.length);
  }
  const pick = (from: Float64Array) => Float64Array.from(kept, (column) => from[column] as number);
  return {
    kept: Int32Array.from(kept),
    model: {
      columns: kept.length,
      rows: model.rows,
      lower: pick(box.lower),
      upper: pick(box.upper),
      whole: Uint8Array.from(kept, (column) => model.whole[column] as number),
      rowLower: rows.lower.map((bound, row) => bound - (moved[row] as number)),
      rowUpper: rows.upper.map((bound, row) => bound - (moved[row] as number)),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    expand(small) {
      const whole = Float64Array.from(fixed);
      for (const [at, column] of kept.entries()) whole[column] = small[at] as number;
      return whole;
    },
    shrink: pick,
  };
}
