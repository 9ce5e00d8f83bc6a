import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { highsSolver } from '@/lib/exchanges/planner/highs';
import { makePlan } from '@/lib/exchanges/planner/make-plan';
import { replan } from '@/lib/exchanges/planner/replan';
import type { Plan } from '@/lib/exchanges/planner/result';
import { type Invented, inventedProblem } from './invented-problem';
import { naivePlan } from './naive-plan';

/*
 * npm run --silent bench:plan [-- --seed N --naive-seconds N --no-naive]: how long a plan of invented people takes, certified,
 * explained and checked, and the same problem as one model with a column per person in the same run. JSON on stdout; exit 1
 * when a plan misses its time or is not certified.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    naive: { type: 'boolean', default: true },
    'naive-seconds': { type: 'string', default: '120' },
  },
  allowNegative: true,
});
const seed = Number(values.seed);
const cases: { name: string; goalMs: number; naive: boolean; invented: Omit<Invented, 'seed'> }[] = [
  { name: '2,000 people', goalMs: 2_000, naive: true, invented: { people: 2_000, total: 300, units: 0, sites: 1 } },
  {
    name: '2,000 people, every unit ceiling binding, 4 sites',
    goalMs: 2_000,
    naive: true,
    invented: { people: 2_000, total: 300, units: 20, sites: 4 },
  },
  {
    name: '10,000 people, every unit ceiling binding',
    goalMs: 15_000,
    naive: true,
    invented: { people: 10_000, total: 1_000, units: 60, sites: 1 },
  },
  {
    name: '10,000 people, every unit ceiling binding, 12 sites',
    goalMs: 60_000,
    naive: true,
    invented: { people: 10_000, total: 1_000, units: 60, sites: 12 },
  },
  {
    name: '2,000 people, 8 sites, half the vehicles',
    goalMs: 60_000,
    naive: true,
    invented: { people: 2_000, total: 600, units: 0, sites: 8, scarce: true },
  },
  {
    name: '100,000 people',
    goalMs: 15_000,
    naive: false,
    invented: { people: 100_000, total: 8_000, units: 0, sites: 1 },
  },
];

const timed = <Result>(work: () => Result) => {
  const began = performance.now();
  const result = work();
  return { result, ms: Math.round(performance.now() - began) };
};

console.log = console.error;
const solver = await highsSolver();
const plans = [];
let misses = 0;
for (const { name, goalMs, naive, invented } of cases) {
  const problem = inventedProblem({ ...invented, seed });
  const { result, ms } = timed(() => makePlan(problem, solver));
  if (result.status === 'infeasible' || result.status === 'unfinished') throw new Error(`${name}: ${result.status}`);
  const isMet = ms <= goalMs && result.status === 'certified';
  misses += isMet ? 0 : 1;
  console.error(`${name}: ${ms} ms, ${result.status}`);
  const beside = naive && values.naive ? await naivePlan(problem, Number(values['naive-seconds'])) : null;
  if (beside) console.error(`  one column per person: ${beside.ms} ms, ${beside.status}`);
  const { status, levels, solves } = result;
  plans.push({ name, ...invented, ms, goalMs, isMet, status, levels, chosen: result.in.length, solves, naive: beside });
  if (invented.people === 10_000) plans.push(replanned(name, problem, result));
}

/** Ten of those chosen drop out; the reserve steps in. */
function replanned(name: string, problem: Parameters<typeof replan>[0], plan: Plan) {
  const covered = plan.in.filter(({ id }) => !plan.withoutReserve.includes(id));
  const dropped = covered.filter((_, at) => at % Math.ceil(covered.length / 10) === 0).map(({ id }) => id);
  const { result, ms } = timed(() => replan(problem, plan, dropped, solver));
  if (result.status !== 'found') throw new Error(`${name}: no plan again`);
  const isMet = ms <= 2_000;
  misses += isMet ? 0 : 1;
  console.error(`  ${dropped.length} drop out: ${ms} ms, ${result.reach}`);
  const { reach, difference, certified } = result;
  return {
    name: `${name}: ${dropped.length} drop out`,
    ms,
    goalMs: 2_000,
    isMet,
    reach,
    certified,
    kept: difference.kept,
  };
}

const peakMb = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ seed, plans, peakMb, load: loadavg(), misses }, null, 2)}\n`);
process.exitCode = misses > 0 ? 1 : 0;
