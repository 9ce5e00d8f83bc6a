import { createHash, randomBytes } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import type { BatchId, DrawId, RunId } from '@/lib/kernel/ids';
import { closeDraw, commitToDraw, openDraw, revealSecret, voidDraw } from '@/lib/planning/commands/draw';
import { startRun } from '@/lib/planning/commands/start-run';
import { workOnRun } from '@/lib/planning/commands/work-on-run';
import { commitmentOf, newSecret } from '@/lib/planning/hooks/draws';
import { fingerprintOf } from '@/lib/planning/outcome/hashes';
import { readDraws } from '@/lib/planning/queries/read-draws';
import { readRun } from '@/lib/planning/queries/read-run';
import { asNobody, freshDatabase, pastTheRules } from '../setup/database';
import { aBatchToPlan, aPlanningOffice, eventsOf, type PlanningOffice, runRow } from './runs-given';

jest.setTimeout(60_000);
let office: PlanningOffice;
let batch: BatchId;
beforeEach(async () => {
  await freshDatabase();
  office = await aPlanningOffice();
  batch = (await aBatchToPlan(office)).id;
});

const secrets = new Map<string, string>();
const aSecret = (of: StaffActor) => {
  const secret = randomBytes(32).toString('hex');
  secrets.set(of.id, secret);
  return secret;
};
const open = async () => (await openDraw(office.planner, { id: batch })).id;
const commit = (drawId: DrawId, by: StaffActor) => commitToDraw(by, { drawId, commitment: fingerprintOf(aSecret(by)) });
const reveal = (drawId: DrawId, by: StaffActor, secret = secrets.get(by.id)!) => revealSecret(by, { drawId, secret });
/** A draw closed over two commitments. */
async function closed() {
  const drawId = await open();
  await commit(drawId, office.supervisor);
  await commit(drawId, office.second);
  await closeDraw(office.planner, { drawId });
  return drawId;
}
async function revealed() {
  const drawId = await closed();
  await reveal(drawId, office.second);
  await reveal(drawId, office.supervisor);
  return drawId;
}
const view = async (actor: StaffActor, drawId: DrawId) =>
  (await readDraws(actor, { id: batch })).draws.find(({ id }) => id === drawId)!;
const planBy = async (drawId: DrawId): Promise<RunId> => {
  const { id } = await startRun(office.planner, { id: batch, kind: 'plan', drawId });
  await workOnRun(id);
  return id;
};

test('two approvers commit, the snapshot is closed, both reveal: the seed is what anybody can work out, and the plan is by it', async () => {
  const drawId = await closed();
  expect(await reveal(drawId, office.second)).toMatchObject({ status: 'closed' });
  expect((await view(office.supervisor, drawId)).secrets.map(({ secret }) => secret)).toEqual([null, null]);
  expect(await reveal(drawId, office.supervisor)).toMatchObject({ status: 'revealed' });
  const draw = await view(office.planner, drawId);
  const ordered = [office.supervisor.id, office.second.id].sort().map((id) => Buffer.from(secrets.get(id)!, 'hex'));
  const expected = createHash('sha256')
    .update(Buffer.concat([Buffer.from(draw.snapshotHash!, 'hex'), ...ordered]))
    .digest('hex');
  expect(draw).toMatchObject({ status: 'revealed', seed: expected, may: { plan: true } });
  expect(draw.secrets.map(({ secret }) => secret).sort()).toEqual([...secrets.values()].sort());

  const runId = await planBy(drawId);
  expect(await runRow(runId)).toMatchObject({
    kind: 'plan',
    status: 'done',
    seed: expected,
    snapshot_id: draw.snapshotId,
  });
  expect(await readRun(office.supervisor, { runId })).toMatchObject({ submittable: true, drawNumber: 1 });
  expect(await eventsOf(drawId)).toEqual([
    'staff plan.draw-opened',
    'staff plan.draw-committed',
    'staff plan.draw-committed',
    'staff plan.draw-closed',
    'staff plan.draw-revealed',
    'staff plan.draw-revealed',
  ]);
});

test('the browser and the server make the same fingerprint', async () => {
  const { secret, commitment } = await newSecret();
  expect(secret).toMatch(/^[0-9a-f]{64}$/);
  expect(commitment).toBe(fingerprintOf(secret));
  expect(await commitmentOf(secret)).toBe(commitment);
});

test('an approver commits once, before the closing; one person is not two, and whoever opened it is neither', async () => {
  const drawId = await openDraw(office.both, { id: batch }).then(({ id }) => id);
  await expect(commit(drawId, office.planner)).rejects.toMatchObject({ reason: 'role-missing' });
  await expect(commit(drawId, office.both)).rejects.toMatchObject({ reason: 'second-person-needed' });
  await commit(drawId, office.supervisor);
  await expect(commit(drawId, office.supervisor)).rejects.toMatchObject({ reason: 'second-person-needed' });
  await expect(closeDraw(office.planner, { drawId })).rejects.toMatchObject({ reason: 'second-person-needed' });
  await expect(closeDraw(office.supervisor, { drawId })).rejects.toMatchObject({ reason: 'role-missing' });
  await commit(drawId, office.second);
  await closeDraw(office.planner, { drawId });
  await expect(commit(drawId, office.both)).rejects.toMatchObject({ reason: 'wrong-status' });
  await expect(
    pastTheRules(
      `insert into plan_draw_secret (draw_id, by_id, commitment) values ($1, gen_random_uuid(), repeat('a', 64))`,
      [drawId],
    ),
  ).rejects.toThrow(/before a draw is closed/);
});

test('of two third commitments at once one is refused', async () => {
  const drawId = await open();
  await commit(drawId, office.supervisor);
  const outcomes = await Promise.allSettled([commit(drawId, office.second), commit(drawId, office.both)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('only the secret that was committed to is taken, once, after the closing, from who committed', async () => {
  const drawId = await open();
  await commit(drawId, office.supervisor);
  await commit(drawId, office.second);
  await expect(reveal(drawId, office.second)).rejects.toMatchObject({ reason: 'wrong-status' });
  await closeDraw(office.planner, { drawId });
  await expect(reveal(drawId, office.second, randomBytes(32).toString('hex'))).rejects.toMatchObject({
    reason: 'secret-differs',
  });
  await expect(reveal(drawId, office.both, secrets.get(office.second.id)!)).rejects.toMatchObject({
    reason: 'role-missing',
  });
  await reveal(drawId, office.second);
  await expect(reveal(drawId, office.second)).rejects.toMatchObject({ reason: 'duplicate' });
  await expect(
    pastTheRules(`update plan_draw_secret set secret = repeat('b', 64), revealed_at = now() where by_id = $1`, [
      office.supervisor.id,
    ]),
  ).rejects.toThrow(/secret_is_what_was_committed/);
});

test('a seed is never set by hand, and a secret is readable to nobody before both are in', async () => {
  const drawId = await closed();
  await reveal(drawId, office.second);
  await expect(
    pastTheRules(
      `update plan_draw set status = 'revealed', seed = repeat('c', 64), revealed_at = now() where id = $1`,
      [drawId],
    ),
  ).rejects.toThrow(/what the snapshot and both secrets make/);
  await expect(asNobody('select secret from plan_draw_secret')).rejects.toThrow(/permission denied/);
});

test('both revealing at once leave one seed', async () => {
  const drawId = await closed();
  await Promise.all([reveal(drawId, office.second), reveal(drawId, office.supervisor)]);
  expect(await view(office.planner, drawId)).toMatchObject({ status: 'revealed' });
});

test('a refused reveal voids the draw, is written down as a refusal, and the next draw has the next number', async () => {
  const drawId = await closed();
  await reveal(drawId, office.supervisor);
  await expect(openDraw(office.planner, { id: batch })).rejects.toMatchObject({ reason: 'duplicate' });
  await voidDraw(office.second, { drawId, reason: 'reveal-refused' });
  const draw = await view(office.planner, drawId);
  expect(draw).toMatchObject({
    status: 'void',
    voidReason: 'reveal-refused',
    voidedBy: 'Second supervisor',
    seed: null,
  });
  expect(draw.secrets.find(({ by }) => by === 'Second supervisor')?.refusedAt).toEqual(expect.any(String));
  await expect(reveal(drawId, office.second)).rejects.toMatchObject({ reason: 'wrong-status' });
  await expect(planBy(drawId)).rejects.toMatchObject({ reason: 'only-a-trial' });
  expect(await openDraw(office.planner, { id: batch })).toMatchObject({ number: 2, status: 'committing' });
});

test('a revealed draw is voided by a supervisor alone, and what was planned by it can no longer be submitted', async () => {
  const drawId = await revealed();
  const runId = await planBy(drawId);
  await expect(voidDraw(office.planner, { drawId, reason: 'facts-changed' })).rejects.toMatchObject({
    reason: 'role-missing',
  });
  await voidDraw(office.supervisor, { drawId, reason: 'facts-changed' });
  expect(await readRun(office.planner, { runId })).toMatchObject({ submittable: false });
  await expect(voidDraw(office.supervisor, { drawId, reason: 'facts-changed' })).rejects.toMatchObject({
    reason: 'wrong-status',
  });
});

test('a plan without a revealed draw is not started, whatever stands in the way', async () => {
  const drawId = await closed();
  await expect(planBy(drawId)).rejects.toMatchObject({ reason: 'only-a-trial' });
  const { id: other } = await aBatchToPlan(office, { people: 0 });
  await expect(startRun(office.planner, { id: other, kind: 'plan', drawId })).rejects.toMatchObject({
    reason: 'not-found',
  });
  await reveal(drawId, office.second);
  await reveal(drawId, office.supervisor);
  await expect(
    pastTheRules(
      `insert into plan_run (id, batch_id, kind, snapshot_id, draw_id, seed, options, created_by_id)
       select gen_random_uuid(), batch_id, 'plan', snapshot_id, id, repeat('d', 64), '{}', opened_by_id from plan_draw`,
    ),
  ).rejects.toThrow(/a plan is of a revealed draw/);
});

test('draws are for planner and supervisor', async () => {
  await open();
  for (const actor of [office.analyst, office.officer, office.auditor, office.medical])
    await expect(readDraws(actor, { id: batch })).rejects.toMatchObject({ reason: 'role-missing' });
  expect((await readDraws(office.supervisor, { id: batch })).draws[0]).toMatchObject({
    may: { commit: true, close: false, reveal: false, void: true, plan: false },
  });
  expect((await readDraws(office.planner, { id: batch })).may.open).toBe(false);
});
