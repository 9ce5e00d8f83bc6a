import { type ChildProcess, spawn } from 'node:child_process';
import { startRun } from '@/lib/planning/commands/start-run';
import { sweepRuns } from '@/lib/planning/commands/sweep-runs';
import { readRun } from '@/lib/planning/queries/read-run';
import { lease } from '@/lib/planning/rules/runs';
import { transaction } from '@/lib/platform/db';
import { addJob } from '@/lib/platform/jobs';
import { inventedProblem } from '@/scripts/bench/invented-problem';
import { typescript } from '@/scripts/prepare/command.mjs';
import { freshDatabase, pastTheRules, testDatabase } from '../setup/database';
import {
  aBatchToPlan,
  aPlanningOffice,
  aWaitingRun,
  type PlanningOffice,
  runRow,
  until,
  withRecordIds,
} from './runs-given';

jest.setTimeout(180_000);
let office: PlanningOffice;
const workers: ChildProcess[] = [];
beforeEach(async () => {
  await freshDatabase();
  office = await aPlanningOffice();
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await ended(worker, 'SIGKILL');
});

/** The very process that serves: scripts/worker.ts as npm start and the container run it. */
function aWorker() {
  const env = { ...process.env, DATABASE_URL: testDatabase().url, NODE_OPTIONS: '' };
  const worker = spawn(process.execPath, typescript('scripts/worker.ts'), { env, stdio: ['ignore', 'ignore', 'pipe'] });
  workers.push(worker);
  return worker;
}
const ended = (worker: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) return resolve();
    worker.once('exit', () => resolve());
    worker.kill(signal);
  });

test('a worker that is killed in the middle leaves a run that is marked killed, the service answers, and the next worker plans on', async () => {
  const { id } = await aBatchToPlan(office);
  const problem = withRecordIds(inventedProblem({ people: 30_000, total: 3_000, units: 60, sites: 6, seed: 1 }));
  const runId = await aWaitingRun(office, id, problem);
  await transaction(office.planner, (tx) => addJob(tx, 'plan-run', { runId }, { queue: 'plan-runs' }));
  const worker = aWorker();
  await until(async () => (await runRow(runId)).status === 'working', 90_000);

  const asked = Date.now();
  expect(await readRun(office.planner, { runId })).toMatchObject({ status: 'working', step: 'levels' });
  expect(Date.now() - asked).toBeLessThan(3_000);
  await ended(worker, 'SIGKILL');

  const { beat_at: lastSign } = await runRow(runId);
  expect(await sweepRuns(new Date((lastSign as Date).getTime() + 1_000))).toBe(0);
  expect(await readRun(office.planner, { runId })).toMatchObject({ status: 'working' });
  expect(await sweepRuns(new Date((lastSign as Date).getTime() + lease.deadAfterMs + 1_000))).toBe(1);
  expect(await readRun(office.planner, { runId })).toMatchObject({ status: 'killed', outcome: null, people: null });

  // The dead worker's lock holds the queue until it is a minute old; then the next worker frees what waits behind it.
  await pastTheRules(`update worker_heartbeat set beat_at = beat_at - interval '1 minute'`);
  const { id: nextId } = await startRun(office.planner, { id, kind: 'trial' });
  aWorker();
  await until(async () => (await runRow(nextId)).status === 'done', 120_000);
  expect(await runRow(runId)).toMatchObject({ status: 'killed' });
});
