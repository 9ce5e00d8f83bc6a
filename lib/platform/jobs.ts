import 'server-only';
import { EventEmitter } from 'node:events';
import { Logger, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { systemActor } from '../access/actor';
import { reading, type Tx } from './db';
import { env } from './env';
import { log } from './log';

const beatEvery = 10_000;
const deadAfter = 60_000;
const actor = systemActor('worker');

/**
 * Queues a job in the caller's transaction: it exists exactly if the transaction commits. The payload holds ids only.
 * The same `jobKey` replaces a job that is still waiting.
 */
export async function addJob(
  tx: Tx,
  task: string,
  payload: Record<string, string>,
  { jobKey, queue }: { jobKey?: string; queue?: string } = {},
) {
  await tx.$queryRaw`select 1 as done from graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, queue_name := ${queue ?? null}, job_key := ${jobKey ?? null})`;
}

/**
 * Runs jobs until the signal is given, then lets those at work finish and writes that they are done. Jobs locked by a
 * worker that died are freed at start and every minute: left alone they would stay locked for four hours.
 */
export async function runWorker(tasks: TaskList, signal: AbortSignal, crontab = ''): Promise<void> {
  // Jobs and queues are locked under the pool's name: it is the pool whose sign of life keeps them from being freed.
  const events: WorkerEvents = new EventEmitter();
  let pool = '';
  events.on('pool:create', ({ workerPool }) => {
    pool = workerPool.id;
    void keepBeat(pool).catch(() => {});
  });
  const runner = await run({
    events,
    connectionString: env.DATABASE_URL,
    // Of three, plans and questions to plans take one each at most (they have a queue each): one is always left.
    concurrency: 3,
    pollInterval: 2_000,
    noHandleSignals: true,
    logger,
    taskList: tasks,
    crontab,
    parsedCronItems: undefined as never,
    // Sent one by one, nobody waits for "this job is done" to be written, and a worker that stops right then leaves a job
    // that has run behind, to be run again. What is gathered first is written before the end, and tried again when it fails.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
  });
  const beat = () => keepBeat(pool).catch((err: unknown) => log.warn({ err }, 'worker heartbeat missed'));
  const stop = () => void runner.stop().catch(() => {});
  // A job may be at work already, and the signal given.
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const timer = setInterval(beat, beatEvery);
  await beat();
  await runner.promise.finally(() => clearInterval(timer));
}

// The runner writes a failed job's error into its sentence. Here an error is kept as our log keeps errors, without it.
const logger = new Logger(() => (level, message, meta) => {
  const error = meta?.error ?? meta?.fatalError;
  const job = meta?.job as { id: string; task_identifier: string; attempts: number } | undefined;
  const about = job ? { job: job.id, task: job.task_identifier, attempt: job.attempts } : {};
  if (level === 'error') log.error({ ...about, err: error }, error ? 'a job or its runner failed' : message);
  else if (level === 'warning') log.warn({ ...about, err: error }, error ? 'the job runner warns' : message);
  else log.debug(about, message);
});

async function keepBeat(workerId: string) {
  await reading(actor, async (tx) => {
    const now = new Date();
    await tx.workerHeartbeat.upsert({
      where: { workerId },
      create: { workerId, beatAt: now },
      update: { beatAt: now },
    });
    await freeDeadWorkers(tx, now);
  });
}

async function freeDeadWorkers(tx: Tx, now: Date) {
  await tx.$queryRaw`select 1 as done from graphile_worker.force_unlock_workers(array(select worker_id from worker_heartbeat where beat_at < ${new Date(now.getTime() - deadAfter)}))`;
}
