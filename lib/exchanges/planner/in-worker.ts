import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PlanOptions, Step } from './make-plan';
import type { Problem } from './problem';
import type { PlanResult } from './result';

/** How a run ended. A run that gave no result is marked with why, so that it is never taken for "no plan possible". */
export type RunOutcome =
  | { readonly outcome: 'done'; readonly result: PlanResult; readonly ms: number }
  | { readonly outcome: 'timed-out' | 'killed'; readonly ms: number }
  | { readonly outcome: 'failed'; readonly fault: string; readonly ms: number };

export type WorkerOptions = Omit<PlanOptions, 'onStep' | 'timeLimitMs'> & {
  /** The plan has this long to be proved; what was found by then comes back with its bounds. */
  readonly timeLimitMs: number;
  /** A step of the solver cannot be interrupted: past the limit it has this long before the thread is ended under it. */
  readonly graceMs?: number;
  /** Kills the run at once. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: Step) => void;
};

type Message = { readonly step: Step } | { readonly result: PlanResult } | { readonly fault: string };

/**
 * Makes a plan in a thread of its own, so that the service answers meanwhile, and ends the thread when it overruns its time
 * or the signal asks for it. Resolves always, and once; nothing of the run is left behind.
 */
export function planInWorker(
  problem: Problem,
  { signal, onProgress, graceMs = 5_000, ...options }: WorkerOptions,
): Promise<RunOutcome> {
  const began = Date.now();
  const ms = () => Date.now() - began;
  if (signal?.aborted) return Promise.resolve({ outcome: 'killed', ms: 0 });
  return new Promise((resolve) => {
    const worker = openThread(problem, options);
    const end = (outcome: RunOutcome) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', kill);
      resolve(outcome);
      void worker.terminate();
    };
    const kill = () => end({ outcome: 'killed', ms: ms() });
    const timer = setTimeout(() => end({ outcome: 'timed-out', ms: ms() }), options.timeLimitMs + graceMs);
    signal?.addEventListener('abort', kill);
    worker.on('message', (message: Message) => {
      if ('step' in message) onProgress?.(message.step);
      else if ('fault' in message) end({ outcome: 'failed', fault: message.fault, ms: ms() });
      else if (message.result.status === 'unfinished') end({ outcome: 'timed-out', ms: ms() });
      else end({ outcome: 'done', result: message.result, ms: ms() });
    });
    worker.on('error', (fault) => end({ outcome: 'failed', fault: fault.message, ms: ms() }));
    worker.on('exit', (code) => end({ outcome: 'failed', fault: `The thread ended with ${code}.`, ms: ms() }));
  });
}

/** From the source, as every program of this project runs: in a bundle there would be no file to start a thread from. */
function openThread(problem: Problem, options: object) {
  const file = path.join(process.cwd(), 'lib', 'exchanges', 'planner', 'thread.mjs');
  return new Worker(file, { workerData: { problem, options } });
}
