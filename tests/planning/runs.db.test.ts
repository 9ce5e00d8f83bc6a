import { startRun } from '@/lib/planning/commands/start-run';
import { cancelRun } from '@/lib/planning/commands/stop-run';
import { sweepRuns } from '@/lib/planning/commands/sweep-runs';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { readPeople } from '@/lib/planning/queries/read-people';
import { readPlanPerson } from '@/lib/planning/queries/read-plan-person';
import { readRun } from '@/lib/planning/queries/read-run';
import { readRuns } from '@/lib/planning/queries/read-runs';
import { lease, mostOpenRuns } from '@/lib/planning/rules/runs';
import { peopleWindow } from '@/lib/planning/schema/people';
import { runHead } from '@/lib/planning/schema/runs';
import { runWorker } from '@/lib/platform/jobs';
import { tasks } from '@/lib/reports/tasks';
import { inventedProblem } from '@/scripts/bench/invented-problem';
import { step, trail } from '../exchanges/given';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aBatchToPlan,
  aPlanningOffice,
  aTrial,
  aWaitingRun,
  chosenIn,
  eventsOf,
  type PlanningOffice,
  peopleOfRun,
  runRow,
  until,
  withRecordIds,
} from './runs-given';

jest.setTimeout(120_000);
let office: PlanningOffice;
beforeEach(async () => {
  await freshDatabase();
  office = await aPlanningOffice();
});
/** Long enough that it is still being made when somebody comes in between. */
const large = () => withRecordIds(inventedProblem({ people: 20_000, total: 2_000, units: 60, sites: 6, seed: 1 }));
const window = (more: object = {}) => peopleWindow.parse(more);

describe('a run', () => {
  test('waits for the job worker, is worked on, and ends with everybody in it, in or out, with why', async () => {
    const { id, persons } = await aBatchToPlan(office);
    const { id: runId, status } = await startRun(office.planner, { id, kind: 'trial' });
    expect(status).toBe('queued');
    expect(await readRun(office.planner, { runId })).toMatchObject({ status: 'queued', levels: null, counts: null });
    const stopping = new AbortController();
    const working = runWorker({ 'plan-run': tasks['plan-run'] as never }, stopping.signal);
    await until(async () => (await runRow(runId)).status === 'done');
    stopping.abort();
    await working;
    const run = runHead.parse(await readRun(office.supervisor, { runId }));
    expect(run).toMatchObject({
      kind: 'trial',
      status: 'done',
      outcome: 'certified',
      people: 2,
      counts: { people: 4, in: 2, out: 2 },
      submittable: false,
      solver: 'highs',
      fault: null,
    });
    expect(run.signedHash).toMatch(/^[0-9a-f]{64}$/);
    const people = await peopleOfRun(runId);
    expect(people.map(({ prisoner_id }) => prisoner_id).sort()).toEqual(persons.map(({ id: one }) => one).sort());
    expect(people.every(({ reason }) => reason.code)).toBe(true);
    expect(await trail(id)).toEqual(expect.arrayContaining(['plan.snapshot-taken', 'plan.run-started']));
    expect(await eventsOf(runId)).toEqual(['staff plan.run-started', 'system plan.run-begun', 'system plan.run-ended']);
  });

  test('is started by a planner, of a batch that is still planned, and not without end', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    for (const actor of [office.supervisor, office.analyst, office.officer])
      await expect(startRun(actor, { id, kind: 'trial' })).rejects.toMatchObject({ reason: 'role-missing' });
    for (let n = 0; n < mostOpenRuns; n += 1) await startRun(office.planner, { id, kind: 'trial' });
    await expect(startRun(office.planner, { id, kind: 'trial' })).rejects.toMatchObject({ reason: 'too-many' });
    await pastTheRules('update plan_run set status = $1, finished_at = now()', ['cancelled']);
    await step(office.planner, id, 'cancel', { reason: 'talks-failed' });
    await expect(startRun(office.planner, { id, kind: 'trial' })).rejects.toMatchObject({ reason: 'wrong-status' });
  });

  test('is worked on once, however often its job is tried', async () => {
    const { id } = await aBatchToPlan(office);
    const { id: runId } = await startRun(office.planner, { id, kind: 'trial' });
    await Promise.all([workOnRun(runId), workOnRun(runId)]);
    await workOnRun(runId);
    expect((await eventsOf(runId)).filter((event) => event.endsWith('run-ended'))).toHaveLength(1);
    expect(await chosenIn(runId)).toHaveLength(2);
  });

  test('that has ended is never edited, by anybody', async () => {
    const { id } = await aBatchToPlan(office);
    const runId = await aTrial(office, id);
    for (const change of [
      `status = 'working'`,
      `levels = '{}'`,
      `plan_hash = 'x'`,
      `ms = 1`,
      `cancel_asked_at = now()`,
    ])
      await expect(pastTheRules(`update plan_run set ${change} where id = $1`, [runId])).rejects.toThrow();
    await expect(pastTheRules('delete from plan_run where id = $1', [runId])).rejects.toThrow(/never deleted/);
    await expect(pastTheRules('update plan_run_person set chosen = not chosen')).rejects.toThrow(/never edited/);
    await expect(
      pastTheRules(
        `insert into plan_run_person select run_id, gen_random_uuid(), 99, chosen, tier, line, site, place, captured_on, quarters, lines,
           together, pin, reason, reserve_rank from plan_run_person where chosen limit 1`,
      ),
    ).rejects.toThrow(/while it works/);
    await expect(cancelRun(office.planner, { runId })).rejects.toMatchObject({ reason: 'wrong-status' });
  });

  test('for which no plan is possible says what would have to give way, and has nobody in it', async () => {
    const { id } = await aBatchToPlan(office, { people: 2, seats: 2 });
    const { id: other } = await startRun(office.planner, { id, kind: 'trial' });
    const problem = (await pastTheRules<{ problem: never }>('select problem from plan_snapshot limit 1'))[0]!
      .problem as {
      lines: unknown[];
      people: { lines: string[] }[];
    };
    const lines = [{ id: 'all', mode: 'fixed', give: 5, take: 5 }];
    const runId = await aWaitingRun(office, id, { ...problem, lines, seed: '' } as never);
    await workOnRun(runId);
    expect(await readRun(office.planner, { runId })).toMatchObject({
      status: 'done',
      outcome: 'infeasible',
      levels: null,
      signedHash: null,
      counts: null,
      people: null,
      relaxations: expect.arrayContaining([[{ change: 'give', line: 'all', from: 5, to: 2 }]]),
    });
    await cancelRun(office.planner, { runId: other });
  });

  test('whose frozen problem the planner does not understand has failed, and is not "no plan possible"', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const runId = await aWaitingRun(office, id, { people: [{ id: 'x' }], lines: [] } as never);
    await workOnRun(runId);
    expect(await runRow(runId)).toMatchObject({ status: 'failed', outcome: null, fault: expect.stringMatching(/\w/) });
  });
});

describe('stopping', () => {
  test('a run that waits is stopped at once, and its job then does nothing', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const { id: runId } = await startRun(office.planner, { id, kind: 'trial' });
    await expect(cancelRun(office.supervisor, { runId })).rejects.toMatchObject({ reason: 'role-missing' });
    expect(await cancelRun(office.planner, { runId })).toMatchObject({ status: 'cancelled' });
    await workOnRun(runId);
    expect(await runRow(runId)).toMatchObject({
      status: 'cancelled',
      cancel_asked_by: office.planner.id,
      outcome: null,
    });
    expect(await eventsOf(runId)).toEqual(['staff plan.run-started', 'staff plan.run-cancelled']);
  });

  test('a run that is worked on tells its steps meanwhile and is stopped within seconds', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const runId = await aWaitingRun(office, id, large());
    const working = workOnRun(runId);
    await until(async () => {
      const { status, step: at } = await readRun(office.planner, { runId });
      return status === 'working' && at === 'levels';
    });
    const asked = Date.now();
    expect(await cancelRun(office.planner, { runId })).toMatchObject({ status: 'working' });
    expect(await cancelRun(office.planner, { runId })).toMatchObject({ status: 'working' });
    expect(await readRun(office.planner, { runId })).toMatchObject({ cancelAsked: true, may: { cancel: false } });
    await working;
    expect(Date.now() - asked).toBeLessThan(5_000);
    expect(await runRow(runId)).toMatchObject({ status: 'cancelled', outcome: null });
    expect(await peopleOfRun(runId)).toEqual([]);
    expect((await eventsOf(runId)).filter((event) => event.endsWith('run-cancelled'))).toHaveLength(1);
  });

  test('of stopping and finishing at the same moment one holds, and never half a plan', async () => {
    const { id } = await aBatchToPlan(office);
    for (let n = 0; n < 4; n += 1) {
      const { id: runId } = await startRun(office.planner, { id, kind: 'trial' });
      const working = workOnRun(runId);
      await until(async () => (await runRow(runId)).status === 'working');
      await new Promise((go) => setTimeout(go, 350 * n));
      await cancelRun(office.planner, { runId }).catch(() => {});
      await working;
      const { status } = await runRow(runId);
      expect(['done', 'cancelled']).toContain(status);
      expect(await peopleOfRun(runId)).toHaveLength(status === 'done' ? 4 : 0);
      expect((await eventsOf(runId)).filter((event) => event.endsWith('run-ended')).length).toBe(1);
    }
  });

  test('a wish to stop that came while the result was being written holds', async () => {
    const { id } = await aBatchToPlan(office);
    const { id: runId } = await startRun(office.planner, { id, kind: 'trial' });
    await pastTheRules('update plan_run set cancel_asked_at = now(), cancel_asked_by = $2 where id = $1', [
      runId,
      office.planner.id,
    ]);
    await workOnRun(runId);
    expect(await runRow(runId)).toMatchObject({ status: 'cancelled' });
    expect(await peopleOfRun(runId)).toEqual([]);
  });

  test('a worker that is shut down ends its thread and marks the run killed', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const runId = await aWaitingRun(office, id, large());
    const shutDown = new AbortController();
    const working = workOnRun(runId, shutDown.signal);
    await until(async () => (await runRow(runId)).status === 'working');
    shutDown.abort();
    await working;
    expect(await runRow(runId)).toMatchObject({ status: 'killed', outcome: null });
  });

  test('only a run without a sign of life for long is taken to be dead', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const runId = await aWaitingRun(office, id, large());
    await pastTheRules(`update plan_run set status = 'working', started_at = now(), beat_at = now() where id = $1`, [
      runId,
    ]);
    expect(await sweepRuns(new Date())).toBe(0);
    expect(await sweepRuns(new Date(Date.now() + lease.deadAfterMs + 5_000))).toBe(1);
    expect(await runRow(runId)).toMatchObject({ status: 'killed' });
    expect(await sweepRuns(new Date(Date.now() + 2 * lease.deadAfterMs))).toBe(0);
  });
});

describe('reading', () => {
  test('a window on the people is in the published order, by line, gate and name, and one event in the log', async () => {
    const { id, persons } = await aBatchToPlan(office);
    const runId = await aTrial(office, id);
    const all = await readPeople(office.planner, { runId, ...window() });
    expect(all.total).toBe(4);
    expect(all.lines.map(({ position }) => position)).toEqual([0, 1, 2, 3]);
    expect(all.lines.every(({ names, reason }) => names.length > 0 && reason !== null)).toBe(true);
    const inPlan = await readPeople(office.supervisor, { runId, ...window({ show: 'in', from: 1, count: 1 }) });
    expect(inPlan).toMatchObject({ total: 2, from: 1, lines: [{ chosen: true }] });
    expect((await readPeople(office.planner, { runId, ...window({ show: 'out', line: 'all' }) })).total).toBe(2);
    expect((await readPeople(office.planner, { runId, ...window({ show: 'in', line: 'none' }) })).total).toBe(0);
    expect((await readPeople(office.planner, { runId, ...window({ gate: 'not-fit' }) })).total).toBe(0);
    const waiting = await readPeople(office.planner, { runId, ...window({ show: 'reserve', line: 'all' }) });
    expect(waiting.lines.map(({ reserveRank }) => reserveRank).filter((rank) => rank === 1)).toHaveLength(1);
    expect((await readPeople(office.planner, { runId, ...window({ show: 'uncovered' }) })).total).toBe(0);
    const { number } = all.lines.find(({ prisonerId }) => prisonerId === persons[0]!.id)!;
    const byNumber = await readPeople(office.planner, { runId, ...window({ text: number }) });
    expect(byNumber.lines.map(({ prisonerId }) => prisonerId)).toEqual([persons[0]!.id]);
    const read = await pastTheRules<{ detail: { shown: number } }>(
      `select detail from audit_event where type = 'plan.people-read' order by id limit 1`,
    );
    expect(read).toMatchObject([{ detail: { shown: 4, matching: 4, show: 'all' } }]);
  });

  test('who is chosen and could be replaced by nobody is named', async () => {
    const { id, persons } = await aBatchToPlan(office, { people: 2, seats: 2 });
    const runId = await aTrial(office, id);
    const uncovered = await readPeople(office.planner, { runId, ...window({ show: 'uncovered' }) });
    expect(uncovered.lines.map(({ prisonerId }) => prisonerId).sort()).toEqual(persons.map((one) => one.id).sort());
    expect((await readRun(office.planner, { runId })).counts?.byLine).toMatchObject([
      { in: 2, reserve: 0, withoutReserve: 2 },
    ]);
  });

  test('one person is explained with what each gate rests on, and the reading is theirs in the log', async () => {
    const { id, persons } = await aBatchToPlan(office);
    const runId = await aTrial(office, id);
    const prisonerId = persons[0]!.id;
    const one = await readPlanPerson(office.supervisor, { runId, prisonerId });
    expect(one).toMatchObject({ prisonerId, gates: { alive: true }, ticket: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(one.evidence.map(({ gate }) => gate)).toContain('identity');
    expect(
      await pastTheRules(`select 1 from audit_event where type = 'plan.people-read' and prisoner_id = $1`, [
        prisonerId,
      ]),
    ).toHaveLength(1);
  });

  test('of a record that was sealed since a planner is told the place and nothing else', async () => {
    const { id, persons } = await aBatchToPlan(office);
    const runId = await aTrial(office, id);
    const prisonerId = persons[0]!.id;
    await pastTheRules('update prisoner set sealed = true where id = $1', [prisonerId]);
    const { lines } = await readPeople(office.planner, { runId, ...window() });
    expect(lines.find((line) => line.prisonerId === prisonerId)).toMatchObject({
      hidden: true,
      names: [],
      number: null,
      reason: null,
      capturedOn: null,
    });
    await expect(readPlanPerson(office.planner, { runId, prisonerId })).rejects.toMatchObject({ reason: 'sealed' });
    expect(await readPlanPerson(office.supervisor, { runId, prisonerId })).toMatchObject({ hidden: false });
  });

  test('nobody but planner and supervisor reads a run, its people or that there is one; the database says so again', async () => {
    const { id } = await aBatchToPlan(office, { people: 1 });
    const runId = await aTrial(office, id);
    for (const actor of [
      office.analyst,
      office.officer,
      office.medical,
      office.auditor,
      office.operator,
      office.partner,
    ]) {
      await expect(readRuns(actor, { id })).rejects.toMatchObject({ reason: 'role-missing' });
      await expect(readRun(actor, { runId })).rejects.toMatchObject({ reason: 'role-missing' });
      await expect(readPeople(actor, { runId, ...window() })).rejects.toMatchObject({ reason: 'role-missing' });
    }
    expect((await readRuns(office.supervisor, { id })).may.start).toBe(false);
    expect((await readRuns(office.planner, { id })).runs.map((run) => run.id)).toEqual([runId]);
  });
});
