import type { Compressed } from './compress';
import { openSearch, type Search } from './maximise';
import type { LinearModel } from './solver-port';

/**
 * A search in which single places of the draw can be asked for. Each free class has a second column with the same
 * coefficients: while it is asked about, its next place stands there alone and can be given a gain of its own.
 */
export type DrawSearch = Search & {
  /** Units of the class decided to be in, at most possible, and in the plan in hand. `at` counts the free classes. */
  taken(at: number): number;
  most(at: number): number;
  chosen(at: number): number;
  take(at: number, count: number): void;
  /** No more of this class than are taken. */
  close(at: number): void;
  /** Classes still open of which the plan in hand has no more than are taken. */
  outside(): number[];
  /** Opens the next place of each class named; the gains by their order there. */
  ask(batch: readonly number[], gainOf: (n: number) => number): Float64Array;
  /** Closes what `ask` opened. */
  answered(): void;
};

export function drawSearch(climbed: Search, small: Compressed, classes: number): DrawSearch {
  const model = withSecondColumns(small.model, classes);
  const second = (at: number) => small.model.columns + at;
  const asked = new Set<number>();
  const taken = Float64Array.from(model.lower.subarray(0, classes));
  const most = Float64Array.from(model.upper.subarray(0, classes));
  const total = (plan: Float64Array, at: number) => Math.round((plan[at] as number) + (plan[second(at)] as number));

  /** The units of a class, its next place in the second column while that is asked for. */
  const tidy = (plan: Float64Array) => {
    for (let at = 0; at < classes; at += 1) {
      const apart = asked.has(at) ? Math.min(1, total(plan, at) - (taken[at] as number)) : 0;
      const all = total(plan, at);
      plan[second(at)] = apart;
      plan[at] = all - apart;
    }
  };
  const search = openSearch(model, climbed.solver, { presolve: climbed.presolve, deadline: climbed.deadline, tidy });
  const whole = small.shrink(climbed.plan as Float64Array);
  search.plan = Float64Array.from({ length: model.columns }, (_, column) => whole[column] ?? 0);

  const arrange = () => {
    for (let at = 0; at < classes; at += 1) {
      const apart = asked.has(at) ? 1 : 0;
      search.box.lower[at] = taken[at] as number;
      search.box.upper[at] = (most[at] as number) - apart;
      search.box.lower[second(at)] = 0;
      search.box.upper[second(at)] = apart;
    }
    if (search.plan) tidy(search.plan);
  };
  /** What a proof has narrowed since is kept. */
  const collect = () => {
    for (let at = 0; at < classes; at += 1) {
      taken[at] = Math.max(
        taken[at] as number,
        (search.box.lower[at] as number) + (search.box.lower[second(at)] as number),
      );
      most[at] = Math.min(
        most[at] as number,
        (search.box.upper[at] as number) + (search.box.upper[second(at)] as number),
      );
    }
  };
  return Object.assign(search, {
    taken: (at: number) => taken[at] as number,
    most: (at: number) => most[at] as number,
    chosen: (at: number) => total(search.plan as Float64Array, at),
    take(at: number, count: number) {
      taken[at] = Math.max(count, taken[at] as number);
    },
    close(at: number) {
      most[at] = taken[at] as number;
    },
    outside: () =>
      Array.from({ length: classes }, (_, at) => at).filter(
        (at) =>
          (most[at] as number) > (taken[at] as number) &&
          total(search.plan as Float64Array, at) <= (taken[at] as number),
      ),
    ask(batch: readonly number[], gainOf: (n: number) => number) {
      for (const at of batch) asked.add(at);
      arrange();
      const gain = new Float64Array(model.columns);
      for (const [n, at] of batch.entries()) gain[second(at)] = gainOf(n);
      return gain;
    },
    answered() {
      collect();
      asked.clear();
      arrange();
    },
  });
}

function withSecondColumns(model: LinearModel, classes: number): LinearModel {
  const entries = model.starts[classes] as number;
  const starts = Int32Array.from(
    model.starts.subarray(1, classes + 1),
    (end) => end + (model.starts[model.columns] as number),
  );
  const nothing = Array.from({ length: classes }, () => 0);
  return {
    ...model,
    columns: model.columns + classes,
    lower: Float64Array.from([...model.lower, ...nothing]),
    upper: Float64Array.from([...model.upper, ...nothing]),
    whole: Uint8Array.from([...model.whole, ...nothing.map(() => 1)]),
    starts: Int32Array.from([...model.starts, ...starts]),
    indices: Int32Array.from([...model.indices, ...model.indices.subarray(0, entries)]),
    values: Float64Array.from([...model.values, ...model.values.subarray(0, entries)]),
  };
}
