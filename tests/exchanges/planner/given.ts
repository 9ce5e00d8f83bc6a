import { highsSolver } from '@/lib/exchanges/planner/highs';
import { makePlan, type PlanOptions } from '@/lib/exchanges/planner/make-plan';
import type { Person, Problem } from '@/lib/exchanges/planner/problem';
import { readProblem } from '@/lib/exchanges/planner/read-problem';
import type { NoPlan, Plan, PlanResult } from '@/lib/exchanges/planner/result';

export const seed = '589890086a17b9af5b569643d037cdff7c240d4969d495dd81355c53f0e642f4';

/** Somebody who holds every gate, captured in the spring of 2024. */
export const person = (id: string, facts: Partial<Person> = {}): Person => ({
  id,
  tier: 1,
  capturedOn: '2024-04-10',
  place: 'seat',
  site: 'north',
  lines: ['general'],
  groups: {},
  gates: {
    identityConfirmed: true,
    alive: true,
    wishesToReturn: 'yes',
    fitToTravel: true,
    legalHold: 'none',
    locationKnown: true,
    inOtherBatch: false,
  },
  ...facts,
});

/** A problem with room for everybody; a test narrows what it is about. */
export const problem = (people: readonly Person[], facts: Partial<Problem> = {}): Problem => ({
  date: '2025-06-19',
  seed,
  total: 100,
  lines: [{ id: 'general', mode: 'ratio', give: 1, take: 1, offered: 100 }],
  groups: [],
  vehicles: [{ type: 'bus', count: 10, seats: 10, stretchers: 2, isolation: 1 }],
  sites: ['north'],
  people: [...people],
  ...facts,
});

export const people = (count: number, facts: Partial<Person> = {}) =>
  Array.from({ length: count }, (_, at) => person(`p${String(at).padStart(2, '0')}`, facts));

/** A value the planner accepts as a problem; fails the test with its errors otherwise. */
export function accepted(value: unknown): Problem {
  const read = readProblem(value);
  if (!read.ok) throw new Error(read.errors.map(({ path, text }) => `${path} ${text}`).join('; '));
  return read.problem;
}

export async function resultOf(value: unknown, options: PlanOptions = {}): Promise<PlanResult> {
  return makePlan(accepted(value), await highsSolver(), options);
}

export async function planOf(value: unknown, options: PlanOptions = {}): Promise<Plan> {
  const result = await resultOf(value, options);
  if (result.status === 'infeasible' || result.status === 'unfinished') throw new Error(`No plan: ${result.status}`);
  return result;
}

export async function noPlanOf(value: unknown): Promise<NoPlan> {
  const result = await resultOf(value);
  if (result.status !== 'infeasible') throw new Error(`Not infeasible: ${result.status}`);
  return result;
}

export const idsIn = (plan: Plan) => plan.in.map(({ id }) => id);
