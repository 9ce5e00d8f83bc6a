import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type { LinearModel, SolveOptions, SolverPort, WholeAnswer } from './solver-port';

/** The version of the package, pinned exactly; docs/decisions/0021-planner.md says why. */
const version = '1.15.3';

let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly behind the port. One thread, synchronous: the service runs it in a worker. */
export async function highsSolver(): Promise<SolverPort> {
  loading ??= loadHighs();
  const highs = await loading;
  return {
    name: 'highs',
    version,
    open: (model) => openSession(highs, model),
    solveWhole: (model, cost, options) => solveWhole(highs, model, cost, options),
  };
}

const dataOf = (model: LinearModel, cost: Float64Array) => ({
  numCols: model.columns,
  numRows: model.rows,
  colCost: cost,
  colLower: model.lower,
  colUpper: model.upper,
  rowLower: model.rowLower,
  rowUpper: model.rowUpper,
  matrix: {
    format: 'csc' as const,
    numCols: model.columns,
    numRows: model.rows,
    starts: model.starts,
    indices: model.indices,
    values: model.values,
  },
});

/** The gaps are nought: the defaults stop at solutions a little worse than the best. */
const settings = ({ presolve, seconds }: SolveOptions) => ({
  output_flag: false,
  presolve: presolve ? 'on' : 'off',
  time_limit: Math.min(1e6, Math.max(0.05, seconds)),
  mip_rel_gap: 0,
  mip_abs_gap: 0.5,
});

function openSession(highs: Highs, linear: LinearModel) {
  const model: Model = highs.createModel(dataOf(linear, new Float64Array(linear.columns)) as ModelData);
  const all = { kind: 'range', from: 0, to: linear.columns - 1 } as const;
  return {
    setCost: (cost: Float64Array) => void (linear.columns > 0 && model.changeColsCost(all, cost)),
    setBounds: (lower: Float64Array, upper: Float64Array) =>
      void (linear.columns > 0 && model.changeColsBounds(all, lower, upper)),
    setRow: (row: number, lower: number, upper: number) => void model.changeRowBounds(row, lower, upper),
    relax(options: SolveOptions) {
      model.zeroAllClocks();
      model.options.set(settings(options));
      model.run();
      const status = statusOf(highs, model);
      if (status !== 'optimal') return { status };
      const { colValue, rowDual } = model.getSolution();
      return { status, primal: colValue, rowDual };
    },
    close: () => void model.dispose(),
  };
}

function statusOf(highs: Highs, model: Model) {
  const { modelStatus } = highs.constants;
  const status = model.getModelStatus();
  if (status === modelStatus.optimal || status === modelStatus.empty) return 'optimal';
  // Every column has two bounds, so nothing here is unbounded.
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return 'infeasible';
  return 'stopped';
}

function solveWhole(
  highs: Highs,
  linear: LinearModel,
  cost: Float64Array,
  { start, ...options }: SolveOptions & { start?: Float64Array },
): WholeAnswer {
  const model: Model = highs.createModel({
    ...dataOf(linear, cost),
    integrality: Int32Array.from(linear.whole),
  } as ModelData);
  try {
    model.options.set(settings(options));
    if (start) model.setSolution({ colValue: start });
    model.run();
    const status = statusOf(highs, model);
    const found = status !== 'infeasible' && model.info.get('primal_solution_status') === 2;
    const primal = found ? model.getSolution().colValue : null;
    return { status, primal, bound: Number(model.info.get('mip_dual_bound')) };
  } finally {
    model.dispose();
  }
}
