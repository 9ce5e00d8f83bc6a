import { planInWorker } from '@/lib/exchanges/planner/in-worker';
import { inventedProblem } from '@/scripts/bench/invented-problem';
import { accepted, people, planOf, problem } from './given';

jest.setTimeout(120_000);
const small = accepted(problem(people(6), { total: 3 }));
/** Long enough that it is still running when it is killed. */
const large = () => inventedProblem({ people: 30_000, total: 3_000, units: 60, sites: 6, seed: 1 });

test('a plan made in a thread is the plan, and its steps are told', async () => {
  const told: string[] = [];
  const outcome = await planInWorker(small, { timeLimitMs: 60_000, onProgress: (step) => told.push(step) });
  expect(outcome).toMatchObject({ outcome: 'done', result: await planOf(small) });
  expect(told).toEqual(['levels', 'reasons', 'check']);
});

test('a killed run is marked killed, at once, and the service answers all the while', async () => {
  const controller = new AbortController();
  const ticks: number[] = [];
  const ticking = setInterval(() => ticks.push(Date.now()), 20);
  let started = 0;
  const running = planInWorker(large(), {
    timeLimitMs: 600_000,
    signal: controller.signal,
    onProgress: () => {
      started = Date.now();
      setTimeout(() => controller.abort(), 1_000);
    },
  });
  const outcome = await running;
  clearInterval(ticking);
  expect(outcome).toEqual({ outcome: 'killed', ms: expect.any(Number) });
  // While the solver worked nothing here stood still: dozens of ticks in that second.
  expect(ticks.filter((tick) => tick >= started).length).toBeGreaterThan(15);
  expect(await planInWorker(small, { timeLimitMs: 60_000 })).toMatchObject({ outcome: 'done' });
});

test('a run that overruns is marked timed out, never taken for "no plan possible"', async () => {
  const outcome = await planInWorker(large(), { timeLimitMs: 1, graceMs: 300 });
  expect(outcome).toEqual({ outcome: 'timed-out', ms: expect.any(Number) });
});

test('a signal given before the start starts nothing', async () => {
  expect(await planInWorker(small, { timeLimitMs: 1_000, signal: AbortSignal.abort() })).toEqual({
    outcome: 'killed',
    ms: 0,
  });
});

test('a fault in the thread is a failed run, with its words', async () => {
  const broken = { ...small, people: [{ id: 'x' }] } as never;
  expect(await planInWorker(broken, { timeLimitMs: 60_000 })).toMatchObject({
    outcome: 'failed',
    fault: expect.stringMatching(/\w/),
  });
});
