import { systemActor } from '@/lib/access/actor';
import { transaction } from '@/lib/platform/db';
import { addJob, runWorker } from '@/lib/platform/jobs';
import { asNobody, pastTheRules } from '../setup/database';

const actor = systemActor('worker');
const waiting = () => pastTheRules<{ task: string }>('select task_identifier as task from graphile_worker.jobs');

const ranOnce = () => {
  const stopping = new AbortController();
  const seen: unknown[] = [];
  const tasks = {
    'test-job': async (payload: unknown) => {
      seen.push(payload);
      stopping.abort();
    },
  };
  return runWorker(tasks, stopping.signal).then(() => seen);
};

test("the application's login runs what a committed transaction queued, and it is gone afterwards", async () => {
  await transaction(actor, (tx) => addJob(tx, 'test-job', { messageId: 'one' }));
  expect(await waiting()).toEqual([{ task: 'test-job' }]);
  expect(await ranOnce()).toEqual([{ messageId: 'one' }]);
  expect(await waiting()).toEqual([]);
});

test('what a rolled back transaction queued never existed', async () => {
  const failing = transaction(actor, async (tx) => {
    await addJob(tx, 'test-job', { messageId: 'two' });
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await waiting()).toEqual([]);
});

test("the application's login cannot change the queue's own tables", async () => {
  await expect(asNobody('drop table graphile_worker._private_jobs')).rejects.toThrow(/must be owner/);
  await expect(asNobody('delete from graphile_worker.migrations')).rejects.toThrow(/permission denied/);
});
