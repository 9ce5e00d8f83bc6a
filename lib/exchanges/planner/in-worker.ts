import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanOptions, Step } from './make-plan';
import type { Problem } from './problem';
import type { Replanned } from './replan';
import type { Held } from './replan-difference';
import type { PlanResult } from './result';
import type { WhyNot } from './why-not';

type Ended<Result> =
  | { readonly outcome: 'done'; readonly result: Result; readonly ms: number }
  | { readonly outcome: 'timed-out' | 'killed'; readonly ms: number }
  | { readonly outcome: 'failed'; readonly fault: string; readonly ms: number };

/** How a run ended. A run that gave no result is marked with why, so that it is never taken for "no plan possible". */
export type RunOutcome = Ended<PlanResult>;

type Patience = {
  /** The work has this long to be proved; what was found by then comes back with its bounds. */
  readonly timeLimitMs: number;
  /** A step of the solver cannot be interrupted: past the limit it has this long before the thread is ended under it. */
  readonly graceMs?: number;
  /** Kills the run at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: Step) => void;
};
export type WorkerOptions = Omit<PlanOptions, 'onStep' | 'timeLimitMs'> & Patience;

/** What a thread can be given to do. */
export type ThreadWork =
  | { readonly work: 'plan'; readonly problem: Problem; readonly options: Omit<PlanOptions, 'onStep'> }
  | {
      readonly work: 'replan';
      readonly problem: Problem;
      readonly earlier: Held;
      readonly dropped: readonly string[];
      readonly options: Omit<PlanOptions, 'onStep'>;
    }
  | { readonly work: 'why-not'; readonly problem: Problem; readonly id: string; readonly timeLimitMs: number };

type Message<Result> = { readonly step: Step } | { readonly result: Result } | { readonly fault: string };

/** Makes a plan in a thread of its own; as `runInThread`, and a plan not found in time is one that timed out. */
export const planInWorker = (problem: Problem, { signal, onProgress, graceMs, ...options }: WorkerOptions) =>
  runInThread<PlanResult>(
    { work: 'plan', problem, options },
    patience(options.timeLimitMs, graceMs, signal, onProgress),
  );

/** Makes a plan again after people dropped out, in a thread of its own. */
export const replanInWorker = (
  problem: Problem,
  { earlier, dropped }: { earlier: Held; dropped: readonly string[] },
  { signal, onProgress, graceMs, ...options }: WorkerOptions,
): Promise<Ended<Replanned>> =>
  runInThread<Replanned>(
    { work: 'replan', problem, earlier, dropped, options },
    patience(options.timeLimitMs, graceMs, signal, onProgress),
  );

/** Asks why somebody is not in, in a thread of its own. */
export const whyNotInWorker = (problem: Problem, id: string, { timeLimitMs, graceMs, signal }: Patience) =>
  runInThread<WhyNot>({ work: 'why-not', problem, id, timeLimitMs }, patience(timeLimitMs, graceMs, signal));

const patience = (
  timeLimitMs: number,
  graceMs: number | undefined,
  signal: AbortSignal | undefined,
  onProgress?: Patience['onProgress'],
): Patience => ({
  timeLimitMs,
  ...(graceMs === undefined ? {} : { graceMs }),
  ...(signal ? { signal } : {}),
  ...(onProgress ? { onProgress } : {}),
});

/**
 * Does some work in a thread of its own, so that the service answers meanwhile, and ends the thread when it overruns its
 * time or the signal asks for it. Resolves always, and once; nothing of the run is left behind.
 */
function runInThread<Result extends object>(
  work: ThreadWork,
  { signal, onProgress, timeLimitMs, graceMs = 5_000 }: Patience,
): Promise<Ended<Result>> {
  const began = Date.now();
  const ms = () => Date.now() - began;
  if (signal?.aborted) return Promise.resolve({ outcome: 'killed', ms: 0 });
  return new Promise((resolve) => {
    const worker = openThread(work);
    const end = (outcome: Ended<Result>) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      resolve(outcome);
      void worker.terminate();
    };
    const kill = () => end({ outcome: 'killed', ms: ms() });
    const timer = setTimeout(() => end({ outcome: 'timed-out', ms: ms() }), timeLimitMs + graceMs);
    signal?.addEventListener('abort', kill);
    worker.on('message', (message: Message<Result>) => {
      if ('step' in message) onProgress?.(message.step);
      else if ('fault' in message) end({ outcome: 'failed', fault: message.fault, ms: ms() });
      else if (isUnfinished(message.result)) end({ outcome: 'timed-out', ms: ms() });
      else end({ outcome: 'done', result: message.result, ms: ms() });
    });
    worker.on('error', (fault) => end({ outcome: 'failed', fault: fault.message, ms: ms() }));
    worker.on('exit', (code) => end({ outcome: 'failed', fault: `The thread ended with ${code}.`, ms: ms() }));
  });
}

const isUnfinished = (result: object) => 'status' in result && result.status === 'unfinished';

/** From the source, as every program of this project runs: in a bundle there would be no file to start a thread from. */
function openThread(work: ThreadWork) {
  const file = path.join(process.cwd(), 'lib', 'exchanges', 'planner', 'thread.mjs');
  return new Worker(file, { workerData: work });
}
