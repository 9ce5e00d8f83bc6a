import { assertSafeToServe, followSupervisor } from '@/lib/platform/boot';
import { runWorker } from '@/lib/platform/jobs';
import { queueAtStart } from '@/lib/reports/commands/queue-at-start';
import { crontab, tasks } from '@/lib/reports/tasks';

/** The job worker: sends what the outbox holds, seals the log, deletes what has expired, until it is told to stop. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

followSupervisor();
try {
  await assertSafeToServe();
  await queueAtStart();
  await runWorker(tasks, stopping.signal, crontab);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
