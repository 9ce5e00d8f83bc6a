import loadHighs, { type Highs, type Model, type ModelData } from 'highs';
import type {
  LinearModel,
  RelaxedAnswer,
  Session,
  SolveOptions,
  SolverPort,
  WholeAnswer,
  WholeOptions,
} from './solver-port';
import { solverPinned } from './solver-version';

let loading: Promise<Highs> | undefined;

/** HiGHS in WebAssembly behind the port. One thread, synchronous: the service runs it in a worker. */
export async function highsSolver(): Promise<SolverPort> {
  loading ??= loadHighs();
  const highs = await loading;
  return {
    ...solverPinned,
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

/** Everything counted is a whole number, so what is within half of the best is the best. */
const gap = 0.5;

/** The relative gap is nought: the default stops at solutions a little worse than the best. */
const settings = ({ presolve, seconds }: SolveOptions) => ({
  output_flag: false,
  presolve: presolve ? 'on' : 'off',
  time_limit: Math.min(1e6, Math.max(0.05, seconds)),
  mip_rel_gap: 0,
  mip_abs_gap: gap,
});

function openSession(highs: Highs, linear: LinearModel): Session {
  const model: Model = highs.createModel(dataOf(linear, new Float64Array(linear.columns)) as ModelData);
  const all = { kind: 'range', from: 0, to: linear.columns - 1 } as const;
  return {
    setCost: (cost: Float64Array) => void (linear.columns > 0 && model.changeColsCost(all, cost)),
    setBounds: (lower: Float64Array, upper: Float64Array) =>
      void (linear.columns > 0 && model.changeColsBounds(all, lower, upper)),
    setRow: (row: number, lower: number, upper: number) => void model.changeRowBounds(row, lower, upper),
    relax(options: SolveOptions): RelaxedAnswer {
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
  { start, nodes, ...options }: WholeOptions,
): WholeAnswer {
  const model: Model = highs.createModel({
    ...dataOf(linear, cost),
    integrality: Int32Array.from(linear.whole),
  } as ModelData);
  try {
    model.options.set(settings(options));
    if (nodes !== undefined) model.options.set('mip_max_nodes', nodes);
    if (start) model.setSolution({ colValue: start });
    model.run();
    const status = statusOf(highs, model);
    const found = status !== 'infeasible' && model.info.get('primal_solution_status') === 2;
    const primal = found ? model.getSolution().colValue : null;
    const bound = Number(model.info.get('mip_dual_bound'));
    if (status !== 'optimal' || !found) return { status, primal, bound };
    // Where presolve leaves nothing to search, no bound is written down; "optimal" says it is within the gap of the value.
    return { status, primal, bound: Math.max(bound, model.getObjectiveValue() - gap) };
  } finally {
    model.dispose();
  }
}
