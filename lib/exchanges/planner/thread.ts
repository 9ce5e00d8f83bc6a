import { parentPort, workerData } from 'node:worker_threads';
import { highsSolver } from './highs';
import type { ThreadWork } from './in-worker';
import { makePlan } from './make-plan';
import { replan } from './replan';
import type { SolverPort } from './solver-port';
import { whyNot } from './why-not';

/** The thread a plan is made in: it gets its work, tells its steps, and ends with one result or one fault. */
const work = workerData as ThreadWork;

const onStep = (step: string) => parentPort?.postMessage({ step });

function carryOut(solver: SolverPort) {
  if (work.work === 'why-not') return whyNot(work.problem, work.id, solver, work.timeLimitMs);
  const options = { ...work.options, onStep };
  if (work.work === 'plan') return makePlan(work.problem, solver, options);
  return replan(work.problem, work.earlier, work.dropped, solver, options);
}

async function run() {
  const solver = await highsSolver();
  parentPort?.postMessage({ result: carryOut(solver) });
}

run().catch((fault: unknown) =>
  parentPort?.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) }),
);
