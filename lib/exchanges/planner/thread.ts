import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver } from './highs';
import { makePlan, type PlanOptions } from './make-plan';
import type { Problem } from './problem';

/** The thread a plan is made in: it gets a problem, tells its steps, and ends with one result or one fault. */
const { problem, options } = workerData as { problem: Problem; options: Omit<PlanOptions, 'onStep'> };

async function run() {
  const solver = await highsSolver();
  const result = makePlan(problem, solver, { ...options, onStep: (step) => parentPort?.postMessage({ step }) });
  parentPort?.postMessage({ result });
}

run().catch((fault: unknown) =>
  parentPort?.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) }),
);
