/** Minimise cost · x with lower ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper. Columns of A one after the other. */
export type LinearModel = {
  readonly columns: number;
  readonly rows: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 where a column must be a whole number. */
  readonly whole: Uint8Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly starts: Int32Array;
  readonly indices: Int32Array;
  readonly values: Float64Array;
};

export type RelaxedAnswer =
  | { readonly status: 'optimal'; readonly primal: Float64Array; readonly rowDual: Float64Array }
  | { readonly status: 'infeasible' }
  | { readonly status: 'stopped' };

export type WholeAnswer = {
  /** `stopped`: out of time. A plan found until then and the bound proved until then are still given. */
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  readonly primal: Float64Array | null;
  readonly bound: number;
};

export type SolveOptions = { readonly presolve: boolean; readonly seconds: number };

/** `nodes`: stop after so many branches, whatever is proved by then. */
export type WholeOptions = SolveOptions & { readonly start?: Float64Array; readonly nodes?: number };

/** One model kept open over changes of cost and bounds; it starts from where it ended. Always to be closed. */
export type Session = {
  setCost(cost: Float64Array): void;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  setRow(row: number, lower: number, upper: number): void;
  relax(options: SolveOptions): RelaxedAnswer;
  close(): void;
};

/** All the planner asks of a solver. Nothing it answers is believed unchecked. */
export type SolverPort = {
  readonly name: string;
  readonly version: string;
  open(model: LinearModel): Session;
  solveWhole(model: LinearModel, cost: Float64Array, options: WholeOptions): WholeAnswer;
};
