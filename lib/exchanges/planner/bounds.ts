import type { LinearModel } from './solver-port';

/** Bounds of the columns as they stand: narrower than the model's once levels are decided. */
export type Box = { readonly lower: Float64Array; readonly upper: Float64Array };

export const slack = 1e-6;

/** What a proof by weak duality says: no plan is worth more than `most`; `rates` is what a column's unit costs of that. */
export type Proof = { readonly most: number; readonly rates: Float64Array };

/**
 * An upper bound on gain · x over every x of the box that keeps the rows, from any row multipliers at all: the solver's
 * duals make it sharp, but it holds even if they are wrong. The rows' bounds are those given, not the model's.
 */
export function prove(model: LinearModel, rows: Box, box: Box, gain: Float64Array, rowDual: Float64Array): Proof {
  const multipliers = new Float64Array(model.rows);
  let most = 0;
  for (let row = 0; row < model.rows; row += 1) {
    // Minimising -gain, a multiplier leans on the lower bound of its row when it is positive, on the upper when negative.
    const dual = -(rowDual[row] as number);
    const bound = (dual > 0 ? rows.upper[row] : rows.lower[row]) as number;
    if (dual === 0 || !Number.isFinite(bound)) continue;
    multipliers[row] = dual;
    most += dual * bound;
  }
  const rates = new Float64Array(model.columns);
  for (let column = 0; column < model.columns; column += 1) {
    let rate = gain[column] as number;
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1)
      rate -= (multipliers[model.indices[at] as number] as number) * (model.values[at] as number);
    rates[column] = rate;
    most += rate * ((rate > 0 ? box.upper[column] : box.lower[column]) as number);
  }
  return { most, rates };
}

/** The bound as a whole number: every level counts whole things. */
export const wholeBound = (most: number) => Math.floor(most + slack * Math.max(1, Math.abs(most) * 1e-3));

/**
 * Narrows the box to where a value of at least `reached` is possible: a column that would cost more than there is between
 * the proof and what is reached stays where it is. Loses no plan of that value.
 */
export function narrow(box: Box, { most, rates }: Proof, reached: number) {
  const room = Math.max(0, most - reached) + slack * Math.max(1, Math.abs(most) * 1e-3);
  for (let column = 0; column < rates.length; column += 1) {
    const rate = rates[column] as number;
    const steps = Math.floor(room / Math.abs(rate));
    // A rate this small is the arithmetic's own noise.
    if (Math.abs(rate) < 1e-4) continue;
    if (rate < 0) box.upper[column] = Math.min(box.upper[column] as number, (box.lower[column] as number) + steps);
    else box.lower[column] = Math.max(box.lower[column] as number, (box.upper[column] as number) - steps);
  }
}

/** Whether x keeps every row and bound, its whole columns whole. Exact enough: everything counted is a whole number. */
export function keeps(model: LinearModel, rows: Box, box: Box, x: Float64Array) {
  const activity = new Float64Array(model.rows);
  for (let column = 0; column < model.columns; column += 1) {
    const value = x[column] as number;
    if (value < (box.lower[column] as number) - slack || value > (box.upper[column] as number) + slack) return false;
    if (model.whole[column] === 1 && !Number.isInteger(value)) return false;
    if (value === 0) continue;
    for (let at = model.starts[column] as number; at < (model.starts[column + 1] as number); at += 1) {
      const row = model.indices[at] as number;
      activity[row] = (activity[row] as number) + value * (model.values[at] as number);
    }
  }
  return activity.every(
    (value, row) => value >= (rows.lower[row] as number) - 1e-5 && value <= (rows.upper[row] as number) + 1e-5,
  );
}

/** x with its nearly whole columns made whole, or null if one of them is not. */
export function rounded(model: LinearModel, x: Float64Array): Float64Array | null {
  const whole = Float64Array.from(x);
  for (let column = 0; column < model.columns; column += 1) {
    if (model.whole[column] !== 1) continue;
    const near = Math.round(x[column] as number);
    if (Math.abs(near - (x[column] as number)) > 1e-5) return null;
    whole[column] = near + 0;
  }
  return whole;
}

export const sum = (gain: Float64Array, x: Float64Array) => {
  let total = 0;
  for (let column = 0; column < x.length; column += 1) total += (gain[column] as number) * (x[column] as number);
  return total;
};
