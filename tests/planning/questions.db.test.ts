import type { BatchId, RunId } from '@/lib/kernel/ids';
import { askReplay, askWhyNot } from '@/lib/planning/commands/ask-run';
import { replanRun } from '@/lib/planning/commands/replan-run';
import { startRun, startScenario } from '@/lib/planning/commands/start-run';
import { discardScenario, keepScenario } from '@/lib/planning/commands/stop-run';
import { sweepRuns } from '@/lib/planning/commands/sweep-runs';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { compareRuns } from '@/lib/planning/queries/compare-runs';
import { readDifference } from '@/lib/planning/queries/read-difference';
import { readQuestion, readReplays } from '@/lib/planning/queries/read-question';
import { readRun } from '@/lib/planning/queries/read-run';
import { lease } from '@/lib/planning/rules/runs';
import { purge } from '@/lib/reports/commands/purge';
import { freshDatabase, pastTheRules } from '../setup/database';
import {
  aBatchToPlan,
  answerQuestion,
  aPlanningOffice,
  aTrial,
  chosenIn,
  eventsOf,
  type PlanningOffice,
  peopleOfRun,
  runRow,
} from './runs-given';

jest.setTimeout(60_000);
let office: PlanningOffice;
let batch: BatchId;
let trial: RunId;
beforeEach(async () => {
  await freshDatabase();
  office = await aPlanningOffice();
  batch = (await aBatchToPlan(office)).id;
  trial = await aTrial(office, batch);
});
const out = async () =>
  (await peopleOfRun(trial)).filter(({ chosen }) => !chosen).map(({ prisoner_id }) => prisoner_id);
const scenario = async (changes: object, against: RunId | null = trial) => {
  const { id } = await startScenario(office.planner, { id: batch, changes, against });
  await workOnRun(id);
  return id;
};

test('a scenario by the reading of somebody who is no side of the exchange is refused at that field, and nothing is frozen', async () => {
  const frozen = () => pastTheRules('select id from plan_snapshot');
  const before = await frozen();
  await expect(scenario({ reading: office.planner.id })).rejects.toMatchObject({
    reason: 'invalid',
    more: { faults: [{ at: 'changes.reading', code: 'reading-not-of-a-side' }] },
  });
  expect(await frozen()).toEqual(before);
});

describe('why not', () => {
  test('somebody who is out is forced in by a job, and the first level that gets worse is named, or that the draw decided', async () => {
    const [prisonerId] = await out();
    const asked = await askWhyNot(office.supervisor, { runId: trial, prisonerId: prisonerId! });
    expect(asked).toMatchObject({ status: 'queued', whyNot: null, kind: 'why-not' });
    await answerQuestion(asked.id);
    const answered = await readQuestion(office.supervisor, { runId: trial, questionId: asked.id });
    expect(answered.status).toBe('answered');
    expect(['worse', 'draw']).toContain(answered.whyNot?.answer);
    expect(answered.askedBy).toBe('Supervisor');
    expect(await eventsOf(trial)).toEqual(expect.arrayContaining(['staff plan.run-asked', 'system plan.run-answered']));
    // Asked again it is answered at once: nothing about a run that has ended can change.
    expect(await askWhyNot(office.planner, { runId: trial, prisonerId: prisonerId! })).toMatchObject({
      id: asked.id,
      status: 'answered',
    });
  });

  test('of who is in it says so; of somebody not in the pool there is nothing', async () => {
    const [prisonerId] = await chosenIn(trial);
    const { id } = await askWhyNot(office.planner, { runId: trial, prisonerId: prisonerId! });
    expect(await answerQuestion(id)).toMatchObject({ status: 'answered', answer: { answer: 'in' } });
    await expect(
      askWhyNot(office.planner, { runId: trial, prisonerId: office.planner.id as never }),
    ).rejects.toMatchObject({ reason: 'not-found' });
    await expect(askWhyNot(office.officer, { runId: trial, prisonerId: prisonerId! })).rejects.toMatchObject({
      reason: 'role-missing',
    });
  });

  test('one whose worker died is marked, and can be asked again', async () => {
    const [prisonerId] = await out();
    const first = await askWhyNot(office.planner, { runId: trial, prisonerId: prisonerId! });
    await pastTheRules(`update plan_question set status = 'working', beat_at = now() where id = $1`, [first.id]);
    expect(await sweepRuns(new Date(Date.now() + lease.deadAfterMs + 5_000))).toBe(1);
    expect(await readQuestion(office.planner, { runId: trial, questionId: first.id })).toMatchObject({
      status: 'killed',
    });
    const second = await askWhyNot(office.planner, { runId: trial, prisonerId: prisonerId! });
    expect(second.id).not.toBe(first.id);
    expect(await answerQuestion(second.id)).toMatchObject({ status: 'answered' });
    await expect(pastTheRules(`update plan_question set answer = '{}' where id = $1`, [second.id])).rejects.toThrow(
      /never edited/,
    );
  });
});

describe('the same plan again', () => {
  test('has the same hash, and that is kept', async () => {
    const { id } = await askReplay(office.supervisor, { runId: trial });
    await answerQuestion(id);
    const { plan_hash: hash } = await runRow(trial);
    expect(await readReplays(office.planner, { runId: trial })).toMatchObject({
      replays: [{ status: 'answered', replay: { same: true, planHash: hash, expected: hash }, askedBy: 'Supervisor' }],
    });
  });

  test('that differs is said to differ', async () => {
    await pastTheRules('alter table plan_run disable trigger run_stays');
    await pastTheRules(`update plan_run set plan_hash = repeat('0', 64) where id = $1`, [trial]);
    const { id } = await askReplay(office.planner, { runId: trial });
    expect(await answerQuestion(id)).toMatchObject({ answer: { same: false } });
  });

  test('is asked of a run that is done', async () => {
    const { id: runId } = await startRun(office.planner, { id: batch, kind: 'trial' });
    await expect(askReplay(office.planner, { runId })).rejects.toMatchObject({ reason: 'wrong-status' });
    await expect(askReplay(office.analyst, { runId: trial })).rejects.toMatchObject({ reason: 'role-missing' });
  });
});

describe('a scenario', () => {
  test('changes only what is asked, by the draw of the run beside it, and shows who would enter', async () => {
    const id = await scenario({
      total: 3,
      vehicles: [{ type: 'bus', count: 1, seats: 3, stretchers: 0, isolation: 0 }],
    });
    const both = await compareRuns(office.supervisor, { a: trial, b: id });
    expect(both).toMatchObject({ leaves: [], leavesTotal: 0, entersTotal: 1, stays: 2, otherDraw: false });
    expect(both.enters[0]!.names.length).toBeGreaterThan(0);
    expect(both.byLine).toEqual([{ line: 'all', a: 2, b: 3 }]);
    expect(both.firstDifference).toMatch(/^tier/);
    expect(await readRun(office.planner, { runId: id })).toMatchObject({
      kind: 'scenario',
      kept: false,
      submittable: false,
      parentId: trial,
      changes: { total: 3 },
      may: { keep: true, replan: false },
    });
    expect(await pastTheRules(`select detail from audit_event where type = 'plan.compared'`)).toHaveLength(1);
    const set = await pastTheRules('select * from plan_setup');
    expect(set).toEqual([]);
  });

  test('nobody kept is gone a day after its end; one that is kept stays, as every other run', async () => {
    const [forgotten, kept] = [await scenario({ total: 1 }), await scenario({ total: 3 })];
    await expect(keepScenario(office.supervisor, { runId: kept })).rejects.toMatchObject({ reason: 'role-missing' });
    await keepScenario(office.planner, { runId: kept });
    await expect(keepScenario(office.planner, { runId: kept })).rejects.toMatchObject({ reason: 'duplicate' });
    await expect(keepScenario(office.planner, { runId: trial })).rejects.toMatchObject({ reason: 'wrong-status' });
    expect((await purge(new Date())).scenarios).toBe(0);
    expect((await purge(new Date(Date.now() + 25 * 3_600_000))).scenarios).toBe(1);
    expect(await pastTheRules('select id from plan_run order by number')).toEqual([{ id: trial }, { id: kept }]);
    expect(await peopleOfRun(forgotten)).toEqual([]);
    // What the forgotten one stood on is gone too; what stands under the others cannot be deleted by anybody.
    expect(await pastTheRules('select id from plan_snapshot')).toHaveLength(2);
    expect(await pastTheRules('select distinct snapshot_id from plan_snapshot_gate')).toHaveLength(2);
    await expect(pastTheRules('delete from plan_snapshot_gate')).rejects.toThrow(/stays written/);
    await expect(
      pastTheRules('update plan_run set kept_at = null, kept_by_id = null where id = $1', [kept]),
    ).rejects.toThrow(/never edited/);
  });

  test('that ended and nobody kept is discarded at once by a planner, and the log says so; its snapshot follows', async () => {
    const { id: waiting } = await startScenario(office.planner, { id: batch, changes: { total: 1 }, against: trial });
    await expect(discardScenario(office.planner, { runId: waiting })).rejects.toMatchObject({ reason: 'wrong-status' });
    await workOnRun(waiting);
    await expect(discardScenario(office.supervisor, { runId: waiting })).rejects.toMatchObject({
      reason: 'role-missing',
    });
    expect((await readRun(office.planner, { runId: waiting })).may.discard).toBe(true);
    await discardScenario(office.planner, { runId: waiting });
    expect(await pastTheRules('select id from plan_run')).toEqual([{ id: trial }]);
    expect(await peopleOfRun(waiting)).toEqual([]);
    expect(
      await pastTheRules(`select subject_id, actor_id from audit_event where type = 'plan.run-discarded'`),
    ).toEqual([{ subject_id: waiting, actor_id: office.planner.id }]);
    await expect(discardScenario(office.planner, { runId: waiting })).rejects.toMatchObject({ reason: 'not-found' });
    expect(await pastTheRules('select id from plan_snapshot')).toHaveLength(2);
    await purge(new Date(Date.now() + 25 * 3_600_000));
    expect(await pastTheRules('select id from plan_snapshot')).toHaveLength(1);
  });

  test('that was kept, and any other run, is discarded by nobody, not even past the command', async () => {
    const kept = await scenario({ total: 3 });
    await keepScenario(office.planner, { runId: kept });
    for (const runId of [kept, trial]) {
      expect((await readRun(office.planner, { runId })).may.discard).toBe(false);
      await expect(discardScenario(office.planner, { runId })).rejects.toMatchObject({ reason: 'wrong-status' });
      await expect(pastTheRules('delete from plan_run where id = $1', [runId])).rejects.toThrow(/never deleted/);
    }
    expect(await pastTheRules('select id from plan_run order by number')).toEqual([{ id: trial }, { id: kept }]);
  });

  test('another was made after is not discarded before that one', async () => {
    const first = await scenario({ total: 3 });
    const { id: second } = await startScenario(office.planner, { id: batch, changes: { total: 1 }, against: first });
    await workOnRun(second);
    await expect(discardScenario(office.planner, { runId: first })).rejects.toMatchObject({ reason: 'wrong-status' });
    for (const runId of [second, first]) await discardScenario(office.planner, { runId });
    expect(await pastTheRules('select id from plan_run')).toEqual([{ id: trial }]);
  });

  test('is held beside a run of its own batch, and is a planner’s', async () => {
    const { id: other } = await aBatchToPlan(office, { people: 0 });
    await expect(
      startScenario(office.planner, { id: other, changes: { total: 1 }, against: trial }),
    ).rejects.toMatchObject({ reason: 'not-found' });
    await expect(startScenario(office.supervisor, { id: batch, changes: { total: 1 } })).rejects.toMatchObject({
      reason: 'role-missing',
    });
    const { id: waiting } = await startScenario(office.planner, { id: batch, changes: { total: 1 } });
    await expect(compareRuns(office.planner, { a: trial, b: waiting })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
  });
});

describe('a plan made again', () => {
  const drop = async (prisonerId: string, code = 'not-fit' as const) => {
    const { id } = await replanRun(office.planner, {
      runId: trial,
      dropped: [{ prisonerId: prisonerId as never, code }],
    });
    await workOnRun(id);
    return id;
  };

  test('changes as little as can be, by the draw of the plan before it, and tells the difference by name', async () => {
    const before = await chosenIn(trial);
    const [gone] = before;
    const id = await drop(gone!);
    const after = await chosenIn(id);
    expect(after).not.toContain(gone);
    expect(before.filter((one) => after.includes(one))).toHaveLength(1);
    const head = await readRun(office.supervisor, { runId: id });
    expect(head).toMatchObject({ kind: 'replan', reach: 'swap', outcome: 'uncertified', parentId: trial, people: 2 });
    const difference = await readDifference(office.supervisor, { runId: id });
    expect(difference).toMatchObject({
      kept: 1,
      reach: 'swap',
      out: [{ prisonerId: gone, cause: 'dropped', code: 'not-fit', line: 'all' }],
      in: [{ rank: 1 }],
    });
    const reasons = new Map((await peopleOfRun(id)).map(({ prisoner_id, reason }) => [prisoner_id, reason]));
    expect(reasons.get(gone!)).toEqual({ code: 'dropped', cause: 'not-fit' });
    expect(reasons.get(difference.in[0]!.prisonerId)).toEqual({ code: 'stepped-in', rank: 1 });
    const [first] = await pastTheRules<{ a: string; b: string }>(
      'select p.seed as a, r.seed as b from plan_run p join plan_run r on r.parent_run_id = p.id',
    );
    expect(first!.a).toBe(first!.b);
  });

  test('comes out the same when it is made once more', async () => {
    const id = await drop((await chosenIn(trial))[0]!);
    const asked = await askReplay(office.planner, { runId: id });
    expect(await answerQuestion(asked.id)).toMatchObject({ answer: { same: true } });
    await expect(askWhyNot(office.planner, { runId: id, prisonerId: (await out())[0]! })).rejects.toMatchObject({
      reason: 'wrong-status',
    });
  });

  test('is only without people who are in the plan, of a plan there is, and by a planner', async () => {
    const [waiting] = await out();
    await expect(drop(waiting!)).rejects.toMatchObject({ reason: 'invalid' });
    const dropped = [{ prisonerId: (await chosenIn(trial))[0]!, code: 'died' as const }];
    await expect(replanRun(office.supervisor, { runId: trial, dropped })).rejects.toMatchObject({
      reason: 'role-missing',
    });
    const { id: runId } = await startRun(office.planner, { id: batch, kind: 'trial' });
    await expect(replanRun(office.planner, { runId, dropped })).rejects.toMatchObject({ reason: 'wrong-status' });
    const asked = await scenario({ total: 2 });
    await expect(replanRun(office.planner, { runId: asked, dropped })).rejects.toMatchObject({
      reason: 'only-a-trial',
    });
    await expect(readDifference(office.planner, { runId: trial })).rejects.toMatchObject({ reason: 'not-found' });
  });
});
