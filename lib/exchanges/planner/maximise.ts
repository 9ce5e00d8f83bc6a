import { type Box, keeps, narrow, type Proof, prove, rounded, sum, wholeBound } from './bounds';
import { compress } from './compress';
import { mergeAlike } from './merge-columns';
import type { LinearModel, RelaxedAnswer, Session, SolverPort } from './solver-port';

/** One model being narrowed from level to level, with the plan it holds now. */
export type Search = {
  readonly model: LinearModel;
  readonly solver: SolverPort;
  readonly session: Session;
  readonly rows: Box;
  readonly box: Box;
  readonly presolve: boolean;
  /** Milliseconds since the epoch after which no more proof is looked for. */
  readonly deadline: number;
  /** The best plan so far, kept by every row and bound as they stand. */
  plan: Float64Array | null;
  readonly counts: { relaxed: number; whole: number };
  /** Puts right what follows from the classes chosen and was left loose by the solver. */
  readonly tidy: (plan: Float64Array) => void;
};

export type Best =
  | { readonly status: 'infeasible' }
  /** Out of time before any plan was found. */
  | { readonly status: 'stopped' }
  | { readonly status: 'found'; readonly value: number; readonly bound: number; readonly proof: Proof | null };

/** All that is still to come: one gain that leans towards it in the right order, and whether one plan is better than another. */
export type Ahead = { readonly gain: Float64Array; isBetter(one: Float64Array, other: Float64Array): boolean };

export class SolverFault extends Error {}

type SearchOptions = Pick<Search, 'presolve' | 'deadline' | 'tidy'>;

export function openSearch(model: LinearModel, solver: SolverPort, options: SearchOptions): Search {
  const rows = { lower: Float64Array.from(model.rowLower), upper: Float64Array.from(model.rowUpper) };
  const box = { lower: Float64Array.from(model.lower), upper: Float64Array.from(model.upper) };
  return {
    model,
    solver,
    session: solver.open(model),
    rows,
    box,
    ...options,
    plan: null,
    counts: { relaxed: 0, whole: 0 },
  };
}

const scoutNodes = 50;
export const isLate = ({ deadline }: Search) => Date.now() >= deadline;
const secondsLeft = ({ deadline }: Search) => Math.max(0, (deadline - Date.now()) / 1000);
const options = (search: Search) => ({ presolve: search.presolve, seconds: secondsLeft(search) });

export function tightenRow(search: Search, row: number, lower: number, upper: number) {
  search.rows.lower[row] = lower;
  search.rows.upper[row] = upper;
  search.session.setRow(row, lower, upper);
}

/**
 * The most that `gain` can be, and a plan that reaches it in `search.plan`. First the relaxation: where its proof, rounded
 * down, is what a known plan reaches, nothing more is needed. Then whole numbers, first near the relaxation, then anywhere.
 */
export function maximise(search: Search, gain: Float64Array, ahead?: Ahead): Best {
  const cost = gain.map((value) => -value || 0);
  search.session.setCost(cost);
  search.session.setBounds(search.box.lower, search.box.upper);
  search.counts.relaxed += 1;
  const first = search.session.relax(options(search));
  const relaxed = first.status === 'infeasible' ? relaxAgain(search, cost) : first;
  if (relaxed.status === 'infeasible') return { status: 'infeasible' };
  if (relaxed.status !== 'optimal') return reached(search, gain, looseProof(search, gain));
  const proof = prove(search.model, search.rows, search.box, gain, relaxed.rowDual);
  adopt(search, gain, rounded(search.model, relaxed.primal));
  if (isProved(search, gain, proof) || isLate(search)) return reached(search, gain, proof);
  if (ahead) scout(search, ahead);
  if (isProved(search, gain, proof)) return reached(search, gain, proof);
  nearTheRelaxation(search, gain, cost, proof, relaxed.primal);
  if (isProved(search, gain, proof)) return reached(search, gain, proof);
  return anywhere(search, gain, cost, proof, ahead !== undefined);
}

/** The bound that needs no solver: every column at its better end. */
const looseProof = (search: Search, gain: Float64Array) =>
  prove(search.model, search.rows, search.box, gain, new Float64Array(search.model.rows));

const isProved = ({ plan }: Search, gain: Float64Array, { most }: Proof) =>
  plan !== null && worthOf(gain, plan) >= wholeBound(most);

const worthOf = (gain: Float64Array, plan: Float64Array) => Math.round(sum(gain, plan));

function reached(search: Search, gain: Float64Array, proof: Proof): Best {
  if (!search.plan) return { status: 'stopped' };
  const value = worthOf(gain, search.plan);
  return { status: 'found', value, bound: Math.max(value, wholeBound(proof.most)), proof };
}

/** Takes a plan over if it is one and is better; the solver's word is not enough. */
function adopt(search: Search, gain: Float64Array, plan: Float64Array | null) {
  if (!plan) return;
  search.tidy(plan);
  if (!keeps(search.model, search.rows, search.box, plan)) return;
  if (!search.plan || worthOf(gain, plan) > worthOf(gain, search.plan)) search.plan = plan;
}

/** A small problem first: columns whose rate says they stay at a bound are held there, the others are free. */
function nearTheRelaxation(search: Search, gain: Float64Array, cost: Float64Array, proof: Proof, primal: Float64Array) {
  const box = near(search, proof, primal);
  if (box) whole(search, gain, cost, box);
}

function near(search: Search, proof: Proof, primal: Float64Array): Box | null {
  const box = { lower: Float64Array.from(search.box.lower), upper: Float64Array.from(search.box.upper) };
  let free = 0;
  for (let column = 0; column < search.model.columns; column += 1) {
    const rate = proof.rates[column] as number;
    const value = primal[column] as number;
    if (Math.abs(rate) > 1e-6 && search.model.whole[column] === 1 && Number.isInteger(value)) {
      box.lower[column] = value;
      box.upper[column] = value;
    } else if (box.lower[column] !== box.upper[column]) free += 1;
  }
  return free < search.model.columns ? box : null;
}

/**
 * Looks for one plan good at every level still to come, with weights: a plan in hand for which the levels then mostly find
 * that it is proved. Proves nothing itself, so it may stop early and its weights need not be exact.
 */
function scout(search: Search, { gain, isBetter }: Ahead) {
  const cost = gain.map((value) => -value || 0);
  search.session.setCost(cost);
  search.counts.relaxed += 1;
  const relaxed = search.session.relax(options(search));
  if (relaxed.status !== 'optimal') return;
  const take = (plan: Float64Array | null) => {
    if (!plan) return;
    search.tidy(plan);
    if (!keeps(search.model, search.rows, search.box, plan)) return;
    if (!search.plan || isBetter(plan, search.plan)) search.plan = plan;
  };
  const plan = rounded(search.model, relaxed.primal);
  if (plan) return take(plan);
  const proof = prove(search.model, search.rows, search.box, gain, relaxed.rowDual);
  const box = near(search, proof, relaxed.primal);
  if (!box) return;
  const small = compress(search.model, search.rows, box);
  if (small.kept.length === 0) return;
  search.counts.whole += 1;
  const answer = search.solver.solveWhole(small.model, small.shrink(cost), { ...options(search), nodes: scoutNodes });
  if (answer.primal) take(rounded(search.model, small.expand(answer.primal)));
}

/**
 * Whole numbers, anywhere in the box. The solver's word alone counts here, and it has been wrong: that nothing is possible,
 * and whatever no later solve goes over again, it has to say twice, with presolve and without.
 */
function anywhere(search: Search, gain: Float64Array, cost: Float64Array, proof: Proof, isRepeated: boolean): Best {
  const box = { lower: Float64Array.from(search.box.lower), upper: Float64Array.from(search.box.upper) };
  // Only where something at least as good as the plan in hand can be.
  if (search.plan) narrow(box, proof, worthOf(gain, search.plan));
  const answers = [whole(search, gain, cost, box)];
  if (!isRepeated || answers[0]?.status === 'infeasible')
    answers.push(whole(search, gain, cost, box, !search.presolve));
  const possible = answers.filter(({ status }) => status !== 'infeasible');
  if (possible.length === 0 && !search.plan) return { status: 'infeasible' };
  if (possible.length === 0) throw new SolverFault('The solver found no plan where one is known.');
  if (!search.plan) return { status: 'stopped' };
  const value = worthOf(gain, search.plan);
  const most = Math.max(
    ...possible.map(({ status, most }) => (status === 'stopped' ? Math.min(proof.most, most) : most)),
  );
  // A bound below a checked plan is the solver's mistake: what is not proved is said to be unproved.
  const isSound = most > value - 0.5;
  const bound = isSound ? Math.max(value, Math.min(wholeBound(most), wholeBound(proof.most))) : wholeBound(proof.most);
  return { status: 'found', value, bound, proof };
}

function whole(search: Search, gain: Float64Array, cost: Float64Array, box: Box, presolve = search.presolve) {
  const small = compress(search.model, search.rows, box);
  if (small.kept.length === 0) return onlyOne(search, gain, small.expand(new Float64Array(0)));
  search.counts.whole += 1;
  const fixedPart = sum(gain, small.expand(new Float64Array(small.kept.length)));
  const merged = mergeAlike(small, small.shrink(cost));
  const inHand = search.plan && keeps(search.model, search.rows, box, search.plan) ? small.shrink(search.plan) : null;
  const start = inHand && { start: merged.merge(inHand) };
  const answer = search.solver.solveWhole(merged.model, merged.cost, { ...options(search), presolve, ...start });
  const found = answer.primal && rounded(merged.model, answer.primal);
  if (found) adopt(search, gain, small.expand(merged.expand(found)));
  return { status: answer.status, most: fixedPart - answer.bound };
}

/** Everything is fixed: either that is a plan or there is none. */
function onlyOne(search: Search, gain: Float64Array, plan: Float64Array) {
  const most = sum(gain, plan);
  const isPlan = keeps(search.model, search.rows, search.box, plan);
  if (isPlan) adopt(search, gain, plan);
  return { status: isPlan ? ('optimal' as const) : ('infeasible' as const), most };
}

/**
 * "Infeasible" is asked for again, cold and the other way about presolve. A level after the first cannot be infeasible, for a
 * plan that keeps every row is in hand; the first may be, if both say so.
 */
function relaxAgain(search: Search, cost: Float64Array): RelaxedAnswer {
  const rows = { rowLower: search.rows.lower, rowUpper: search.rows.upper };
  const session = search.solver.open({ ...search.model, ...search.box, ...rows });
  try {
    session.setCost(cost);
    search.counts.relaxed += 1;
    const again = session.relax({ presolve: !search.presolve, seconds: secondsLeft(search) });
    if (again.status === 'infeasible' && search.plan)
      throw new SolverFault('The solver calls a level infeasible for which a plan is known.');
    return again;
  } finally {
    session.close();
  }
}

/** Only what the relaxation proves: no plan of this search is worth more. Null when it proves nothing. */
export function proofOnly(search: Search, gain: Float64Array): Proof | null {
  search.session.setCost(gain.map((value) => -value || 0));
  search.session.setBounds(search.box.lower, search.box.upper);
  search.counts.relaxed += 1;
  const relaxed = search.session.relax(options(search));
  if (relaxed.status !== 'optimal') return null;
  return prove(search.model, search.rows, search.box, gain, relaxed.rowDual);
}
