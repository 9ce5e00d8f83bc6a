import type { Compressed } from './compress';

/** A model in which columns that nothing tells apart are one, and the way back and forth. */
export type Merged = {
  readonly model: Compressed['model'];
  readonly cost: Float64Array;
  expand(merged: Float64Array): Float64Array;
  merge(whole: Float64Array): Float64Array;
};

/**
 * Columns alike in cost and in every row that binds at all are added up: people who differ only in a level still to come
 * need no search among them. What the merged column gets is handed out in order, each from its lower bound up.
 */
export function mergeAlike({ model }: Compressed, cost: Float64Array): Merged {
  const isFree = (row: number) =>
    model.rowLower[row] === Number.NEGATIVE_INFINITY && model.rowUpper[row] === Number.POSITIVE_INFINITY;
  const alike = new Map<string, number[]>();
  for (let column = 0; column < model.columns; column += 1) {
    const key = [model.whole[column], cost[column]];
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1)
      if (!isFree(model.indices[at] as number)) key.push(model.indices[at], model.values[at]);
    const name = key.join();
    const group = alike.get(name);
    if (group) group.push(column);
    else alike.set(name, [column]);
  }
  const groups = [...alike.values()];
  const first = (from: Float64Array | Uint8Array) => groups.map(([column]) => from[column as number] as number);
  const merge = (from: Float64Array) =>
    Float64Array.from(groups, (group) => group.reduce((sum, column) => sum + (from[column] as number), 0));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const [column] of groups as [number][]) {
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1) {
      if (isFree(model.indices[at] as number)) continue;
      indices.push(model.indices[at] as number);
      values.push(model.values[at] as number);
    }
    starts.push(indices.length);
  }
  return {
    cost: Float64Array.from(first(cost)),
    model: {
      ...model,
      columns: groups.length,
      lower: merge(model.lower),
      upper: merge(model.upper),
      whole: Uint8Array.from(first(model.whole)),
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    merge,
    expand(merged) {
      const whole = Float64Array.from(model.lower);
      for (const [at, group] of groups.entries()) {
        let left = (merged[at] as number) - group.reduce((sum, column) => sum + (model.lower[column] as number), 0);
        for (const column of group) {
          const more = Math.min(left, (model.upper[column] as number) - (model.lower[column] as number));
          whole[column] = (whole[column] as number) + more;
          left -= more;
        }
      }
      return whole;
    },
  };
}
